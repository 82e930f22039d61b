ALTER TABLE "maintenances" ADD COLUMN "tell_start" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "tell_end" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "remind" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "reminded_at" bigint;