CREATE TABLE `incident_links` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`incident_id` text NOT NULL,
	`other_id` text,
	`maintenance_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`maintenance_id`) REFERENCES `maintenances`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "incident_links_kind" CHECK(kind in ('related', 'merged', 'split', 'maintenance')),
	CONSTRAINT "incident_links_one_other" CHECK((other_id is null) <> (maintenance_id is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incident_links_incident` ON `incident_links` (`incident_id`,`other_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `incident_links_caused` ON `incident_links` (`incident_id`,`maintenance_id`);--> statement-breakpoint
CREATE INDEX `incident_links_other` ON `incident_links` (`other_id`);--> statement-breakpoint
CREATE INDEX `incident_links_maintenance` ON `incident_links` (`maintenance_id`);--> statement-breakpoint
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
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`user_id` text,
	`address` text,
	`subject_id` text NOT NULL,
	`words` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`meant_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`claimed_by` text,
	`lease_until` integer,
	`settled_at` integer,
	`reason` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "notices_kind" CHECK(kind in ('promise_late', 'guard', 'review_asked', 'action_item_due', 'action_item_overdue')),
	CONSTRAINT "notices_state" CHECK(state in ('waiting', 'sending', 'sent', 'failed', 'withdrawn')),
	CONSTRAINT "notices_reader" CHECK((user_id is null) <> (address is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_key` ON `notices` (`key`);--> statement-breakpoint
CREATE INDEX `notices_due` ON `notices` (`state`,`due_at`);--> statement-breakpoint
CREATE TABLE `postmortem_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`answers_id` text,
	`section` text NOT NULL,
	`quote` text NOT NULL,
	`words` text NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`at` integer NOT NULL,
	`position` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by` text,
	FOREIGN KEY (`incident_id`) REFERENCES `postmortems`(`incident_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "postmortem_comments_resolved" CHECK((resolved_at is null) = (resolved_by is null))
);
--> statement-breakpoint
CREATE INDEX `postmortem_comments_incident` ON `postmortem_comments` (`incident_id`,`position`);--> statement-breakpoint
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
CREATE TABLE `postmortem_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`position` integer NOT NULL,
	`answer` text,
	`words` text DEFAULT '' NOT NULL,
	`answered_at` integer,
	`revision` integer,
	FOREIGN KEY (`incident_id`) REFERENCES `postmortems`(`incident_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "postmortem_reviews_answer" CHECK(answer is null or answer in ('approved', 'changes'))
);
--> statement-breakpoint
CREATE INDEX `postmortem_reviews_incident` ON `postmortem_reviews` (`incident_id`,`position`);--> statement-breakpoint
CREATE TABLE `postmortem_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`number` integer NOT NULL,
	`version` integer,
	`draft` text NOT NULL,
	`kind` text NOT NULL,
	`by_id` text,
	`by_name` text NOT NULL,
	`at` integer NOT NULL,
	`since` integer NOT NULL,
	`base_number` integer,
	`meanwhile` text,
	`is_folded` integer DEFAULT false NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`incident_id`) REFERENCES `postmortems`(`incident_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "postmortem_revisions_kind" CHECK(kind in ('saved', 'autosaved', 'joined', 'restored', 'set aside'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `postmortem_revisions_number` ON `postmortem_revisions` (`incident_id`,`number`);--> statement-breakpoint
CREATE TABLE `postmortem_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`sections` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `preview_links` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`note` text NOT NULL,
	`made_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`incident_id`) REFERENCES `postmortems`(`incident_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_links_tokenHash_unique` ON `preview_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `preview_links_incident` ON `preview_links` (`incident_id`);--> statement-breakpoint
CREATE TABLE `timeline_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text,
	`words` text NOT NULL,
	`is_public` integer NOT NULL,
	`made_from` text,
	`deleted_at` integer,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "timeline_entries_kind" CHECK(kind is null or kind in ('began', 'detected', 'acknowledged', 'escalated', 'identified', 'mitigated', 'resolved'))
);
--> statement-breakpoint
CREATE INDEX `timeline_entries_incident` ON `timeline_entries` (`incident_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `timeline_entries_made_from` ON `timeline_entries` (`incident_id`,`made_from`);--> statement-breakpoint
ALTER TABLE `action_items` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `action_items` ADD `dropped_reason` text;--> statement-breakpoint
ALTER TABLE `action_items` ADD `tracker_url` text;--> statement-breakpoint
ALTER TABLE `action_items` ADD `is_public` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `action_items` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `action_items_due` ON `action_items` (`state`,`due_day`);--> statement-breakpoint
ALTER TABLE `incident_templates` ADD `last_used_at` integer;--> statement-breakpoint
ALTER TABLE `incidents` ADD `tells_maintenance` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `incidents` ADD `commander_id` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `incidents` ADD `communications_id` text REFERENCES users(id);--> statement-breakpoint
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
ALTER TABLE `maintenances` DROP COLUMN `remind`;--> statement-breakpoint
ALTER TABLE `page` ADD `shows_checklist` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `page` ADD `silence_hours` integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE `page` ADD `approvals_needed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `postmortems` ADD `details` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `postmortems` ADD `published_details` text;--> statement-breakpoint
ALTER TABLE `postmortems` ADD `published_timeline` text;--> statement-breakpoint
ALTER TABLE `postmortems` ADD `publish_at` integer;--> statement-breakpoint
ALTER TABLE `postmortems` ADD `waiting` text;--> statement-breakpoint
CREATE INDEX `postmortems_due` ON `postmortems` (`publish_at`);--> statement-breakpoint
ALTER TABLE `update_components` ADD `became` text;--> statement-breakpoint
ALTER TABLE `update_components` ADD `taken_off` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `users` ADD `unwanted_notices` text DEFAULT '[]' NOT NULL;