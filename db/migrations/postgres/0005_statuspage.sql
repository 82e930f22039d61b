ALTER TABLE "component_groups" ADD COLUMN "listed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "components" ADD COLUMN "listed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "components" ADD COLUMN "start_date_given" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "reminder_intervals" text;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "tells_reminders" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "component_order" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "planned_at" bigint;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "component_order" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "update_components" ADD COLUMN "old_status" text;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "tweet_id" text;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "custom_tweet" text;