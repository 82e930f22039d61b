ALTER TABLE `maintenances` ADD `tell_start` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `maintenances` ADD `tell_end` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `maintenances` ADD `remind` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `maintenances` ADD `reminded_at` integer;