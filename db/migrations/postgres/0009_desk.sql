ALTER TABLE "incidents" ADD COLUMN "tells_maintenance" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "update_components" ADD COLUMN "became" json;--> statement-breakpoint
ALTER TABLE "update_components" ADD COLUMN "taken_off" boolean DEFAULT false NOT NULL;