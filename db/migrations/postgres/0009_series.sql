CREATE TABLE "maintenance_series" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"body" text NOT NULL,
	"rule" text NOT NULL,
	"starts_at" text NOT NULL,
	"zone" text NOT NULL,
	"minutes" integer NOT NULL,
	"during" text DEFAULT 'under_maintenance' NOT NULL,
	"auto_start" boolean NOT NULL,
	"auto_complete" boolean NOT NULL,
	"verify_minutes" integer DEFAULT 0 NOT NULL,
	"tell_start" boolean DEFAULT true NOT NULL,
	"tell_verify" boolean DEFAULT true NOT NULL,
	"tell_end" boolean DEFAULT true NOT NULL,
	"step_words" json DEFAULT '{}'::json NOT NULL,
	"remind_before" json DEFAULT '[]'::json NOT NULL,
	"announce" boolean NOT NULL,
	"skipped" json DEFAULT '[]'::json NOT NULL,
	"ended_at" bigint,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "maintenance_series_minutes" CHECK (minutes > 0)
);
--> statement-breakpoint
CREATE TABLE "maintenance_series_components" (
	"series_id" text NOT NULL,
	"component_id" text NOT NULL,
	CONSTRAINT "maintenance_series_components_series_id_component_id_pk" PRIMARY KEY("series_id","component_id")
);
--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "tell_verify" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "verify_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "step_words" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "during" text DEFAULT 'under_maintenance' NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "remind_before" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "remind_from" bigint;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "series_id" text;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "occurrence" text;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "as_planned" integer;--> statement-breakpoint
ALTER TABLE "maintenance_series_components" ADD CONSTRAINT "maintenance_series_components_series_id_maintenance_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."maintenance_series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_series_components" ADD CONSTRAINT "maintenance_series_components_component_id_components_id_fk" FOREIGN KEY ("component_id") REFERENCES "public"."components"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenances" ADD CONSTRAINT "maintenances_series_id_maintenance_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."maintenance_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "maintenances_occurrence" ON "maintenances" USING btree ("series_id","occurrence");--> statement-breakpoint
UPDATE "maintenances" SET "remind_before" = '[1]' WHERE "remind";--> statement-breakpoint
ALTER TABLE "maintenances" DROP COLUMN "remind";