CREATE TABLE `incident_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`status` text,
	`notify` integer DEFAULT true NOT NULL,
	`group_id` text,
	`should_tweet` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "incident_templates_status" CHECK(status is null or status in ('investigating', 'identified', 'monitoring', 'resolved', 'scheduled', 'in_progress', 'verifying', 'completed'))
);
--> statement-breakpoint
CREATE TABLE `template_components` (
	`template_id` text NOT NULL,
	`component_id` text NOT NULL,
	`status` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`template_id`, `component_id`),
	FOREIGN KEY (`template_id`) REFERENCES `incident_templates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`component_id`) REFERENCES `components`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "template_components_status" CHECK(status is null or status in ('operational', 'under_maintenance', 'degraded_performance', 'partial_outage', 'major_outage'))
);
