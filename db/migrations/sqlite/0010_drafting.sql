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
ALTER TABLE `page` ADD `approvals_needed` integer DEFAULT 0 NOT NULL;