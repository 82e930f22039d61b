CREATE TABLE `deliveries` (
	`event_id` integer NOT NULL,
	`subscriber_id` text NOT NULL,
	`channel` text NOT NULL,
	`subject_id` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` integer NOT NULL,
	`claimed_by` text,
	`lease_until` integer,
	`settled_at` integer,
	PRIMARY KEY(`event_id`, `subscriber_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deliveries_state" CHECK(state in ('waiting', 'sending', 'sent', 'failed', 'superseded', 'withdrawn')),
	CONSTRAINT "deliveries_channel" CHECK(channel in ('email', 'webhook', 'slack', 'teams', 'discord', 'google_chat', 'telegram', 'push'))
);
--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`channel`,`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `deliveries_subscriber` ON `deliveries` (`subscriber_id`,`subject_id`,`event_id`);--> statement-breakpoint
CREATE TABLE `failed_attempts` (
	`event_id` integer NOT NULL,
	`subscriber_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`permanent` integer NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`event_id`, `subscriber_id`, `number`),
	FOREIGN KEY (`event_id`,`subscriber_id`) REFERENCES `deliveries`(`event_id`,`subscriber_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `fan_outs` (
	`event_id` integer PRIMARY KEY NOT NULL,
	`cursor` text NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fan_outs_done` ON `fan_outs` (`done_at`);--> statement-breakpoint
CREATE TABLE `subscriber_components` (
	`subscriber_id` text NOT NULL,
	`component_id` text NOT NULL,
	PRIMARY KEY(`subscriber_id`, `component_id`),
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`component_id`) REFERENCES `components`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `subscriber_groups` (
	`subscriber_id` text NOT NULL,
	`group_id` text NOT NULL,
	PRIMARY KEY(`subscriber_id`, `group_id`),
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `component_groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `subscriber_incidents` (
	`subscriber_id` text NOT NULL,
	`incident_id` text NOT NULL,
	PRIMARY KEY(`subscriber_id`, `incident_id`),
	FOREIGN KEY (`subscriber_id`) REFERENCES `subscribers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `subscriber_incidents_incident` ON `subscriber_incidents` (`incident_id`);--> statement-breakpoint
CREATE TABLE `subscribers` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`address` text,
	`keys` text,
	`address_hash` text NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`complained_at` integer,
	`scope` text NOT NULL,
	`least_impact` text NOT NULL,
	`maintenance` integer NOT NULL,
	`detail` text NOT NULL,
	`newest_only` integer NOT NULL,
	`link_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`asked_at` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "subscribers_channel" CHECK(channel in ('email', 'webhook', 'slack', 'teams', 'discord', 'google_chat', 'telegram', 'push')),
	CONSTRAINT "subscribers_status" CHECK(status in ('unconfirmed', 'active', 'paused', 'quarantined', 'left')),
	CONSTRAINT "subscribers_scope" CHECK(scope in ('page', 'chosen', 'incident')),
	CONSTRAINT "subscribers_least_impact" CHECK(least_impact in ('none', 'minor', 'major', 'critical')),
	CONSTRAINT "subscribers_detail" CHECK(detail in ('every_update', 'beginning_and_end')),
	CONSTRAINT "subscribers_address" CHECK(address is not null or status = 'left')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscribers_address_hash` ON `subscribers` (`address_hash`);--> statement-breakpoint
CREATE INDEX `subscribers_status_id` ON `subscribers` (`status`,`id`);