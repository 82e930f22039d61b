CREATE TABLE `maintenance_series` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`body` text NOT NULL,
	`rule` text NOT NULL,
	`starts_at` text NOT NULL,
	`zone` text NOT NULL,
	`minutes` integer NOT NULL,
	`during` text DEFAULT 'under_maintenance' NOT NULL,
	`auto_start` integer NOT NULL,
	`auto_complete` integer NOT NULL,
	`verify_minutes` integer DEFAULT 0 NOT NULL,
	`tell_start` integer DEFAULT true NOT NULL,
	`tell_verify` integer DEFAULT true NOT NULL,
	`tell_end` integer DEFAULT true NOT NULL,
	`step_words` text DEFAULT '{}' NOT NULL,
	`remind_before` text DEFAULT '[]' NOT NULL,
	`announce` integer NOT NULL,
	`skipped` text DEFAULT '[]' NOT NULL,
	`ended_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "maintenance_series_minutes" CHECK(minutes > 0)
);
--> statement-breakpoint
CREATE TABLE `maintenance_series_components` (
	`series_id` text NOT NULL,
	`component_id` text NOT NULL,
	PRIMARY KEY(`series_id`, `component_id`),
	FOREIGN KEY (`series_id`) REFERENCES `maintenance_series`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`component_id`) REFERENCES `components`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `maintenances` ADD `tell_verify` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `maintenances` ADD `verify_minutes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `maintenances` ADD `step_words` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `maintenances` ADD `during` text DEFAULT 'under_maintenance' NOT NULL;--> statement-breakpoint
ALTER TABLE `maintenances` ADD `remind_before` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `maintenances` ADD `remind_from` integer;--> statement-breakpoint
ALTER TABLE `maintenances` ADD `series_id` text REFERENCES maintenance_series(id);--> statement-breakpoint
ALTER TABLE `maintenances` ADD `occurrence` text;--> statement-breakpoint
ALTER TABLE `maintenances` ADD `as_planned` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `maintenances_occurrence` ON `maintenances` (`series_id`,`occurrence`);--> statement-breakpoint
UPDATE `maintenances` SET `remind_before` = '[1]' WHERE `remind`;--> statement-breakpoint
ALTER TABLE `maintenances` DROP COLUMN `remind`;