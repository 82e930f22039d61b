ALTER TABLE `page` ADD `mail_footer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `page` ADD `sending_paused_at` integer;--> statement-breakpoint
ALTER TABLE `subscribers` ADD `contact` text;--> statement-breakpoint
CREATE INDEX `failed_attempts_subscriber` ON `failed_attempts` (`subscriber_id`,`at`);