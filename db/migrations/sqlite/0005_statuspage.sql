ALTER TABLE `component_groups` ADD `listed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `components` ADD `listed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `components` ADD `start_date_given` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `incidents` ADD `reminder_intervals` text;--> statement-breakpoint
ALTER TABLE `incidents` ADD `tells_reminders` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `incidents` ADD `component_order` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `maintenances` ADD `planned_at` integer;--> statement-breakpoint
ALTER TABLE `maintenances` ADD `component_order` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `update_components` ADD `old_status` text;--> statement-breakpoint
ALTER TABLE `updates` ADD `tweet_id` text;--> statement-breakpoint
ALTER TABLE `updates` ADD `custom_tweet` text;