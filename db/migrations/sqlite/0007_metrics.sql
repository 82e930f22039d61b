CREATE TABLE `metric_points` (
	`metric_id` text NOT NULL,
	`at` integer NOT NULL,
	`value` real NOT NULL,
	PRIMARY KEY(`metric_id`, `at`),
	FOREIGN KEY (`metric_id`) REFERENCES `metrics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `metrics` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`identifier` text,
	`suffix` text DEFAULT '' NOT NULL,
	`decimal_places` integer DEFAULT 0 NOT NULL,
	`shown` integer DEFAULT true NOT NULL,
	`y_axis_min` real,
	`y_axis_max` real,
	`y_axis_hidden` integer DEFAULT false NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`provider_id`) REFERENCES `metrics_providers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "metrics_decimal_places" CHECK(decimal_places between 0 and 5)
);
--> statement-breakpoint
CREATE INDEX `metrics_provider` ON `metrics` (`provider_id`);--> statement-breakpoint
CREATE TABLE `metrics_providers` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`base_uri` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "metrics_providers_type" CHECK(type in ('Self'))
);
