ALTER TABLE "incidents" ADD COLUMN "metadata" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "metadata" json DEFAULT '{}'::json NOT NULL;