CREATE TABLE `incident_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`author_id` text NOT NULL,
	`words` text NOT NULL,
	`created_at` integer NOT NULL,
	`edited_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incident_notes_incident` ON `incident_notes` (`incident_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `incident_templates` ADD `last_used_at` integer;--> statement-breakpoint
ALTER TABLE `incidents` ADD `tells_maintenance` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `incidents` ADD `commander_id` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `incidents` ADD `communications_id` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `page` ADD `shows_checklist` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `update_components` ADD `became` text;--> statement-breakpoint
ALTER TABLE `update_components` ADD `taken_off` integer DEFAULT false NOT NULL;