ALTER TABLE `incidents` ADD `tells_maintenance` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `update_components` ADD `became` text;--> statement-breakpoint
ALTER TABLE `update_components` ADD `taken_off` integer DEFAULT false NOT NULL;