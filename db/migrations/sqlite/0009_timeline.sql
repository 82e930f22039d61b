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
ALTER TABLE `postmortems` ADD `published_timeline` text;