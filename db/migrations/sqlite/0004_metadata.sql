ALTER TABLE `incidents` ADD `metadata` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `maintenances` ADD `metadata` text DEFAULT '{}' NOT NULL;