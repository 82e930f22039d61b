CREATE TABLE `postmortem_corrections` (
	`incident_id` text NOT NULL,
	`number` integer NOT NULL,
	`corrected_at` integer NOT NULL,
	`reason` text,
	`before` text NOT NULL,
	PRIMARY KEY(`incident_id`, `number`),
	FOREIGN KEY (`incident_id`) REFERENCES `postmortems`(`incident_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `postmortem_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`sections` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE `action_items` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `action_items` ADD `dropped_reason` text;--> statement-breakpoint
ALTER TABLE `action_items` ADD `tracker_url` text;--> statement-breakpoint
ALTER TABLE `action_items` ADD `is_public` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `postmortems` ADD `details` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `postmortems` ADD `published_details` text;--> statement-breakpoint
ALTER TABLE `postmortems` ADD `publish_at` integer;--> statement-breakpoint
ALTER TABLE `postmortems` ADD `waiting` text;--> statement-breakpoint
CREATE INDEX `postmortems_due` ON `postmortems` (`publish_at`);