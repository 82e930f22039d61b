CREATE TABLE "postmortem_corrections" (
	"incident_id" text NOT NULL,
	"number" integer NOT NULL,
	"corrected_at" bigint NOT NULL,
	"reason" text,
	"before" json NOT NULL,
	CONSTRAINT "postmortem_corrections_incident_id_number_pk" PRIMARY KEY("incident_id","number")
);
--> statement-breakpoint
CREATE TABLE "postmortem_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sections" json NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "action_items" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "action_items" ADD COLUMN "dropped_reason" text;--> statement-breakpoint
ALTER TABLE "action_items" ADD COLUMN "tracker_url" text;--> statement-breakpoint
ALTER TABLE "action_items" ADD COLUMN "is_public" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "postmortems" ADD COLUMN "details" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "postmortems" ADD COLUMN "published_details" json;--> statement-breakpoint
ALTER TABLE "postmortems" ADD COLUMN "publish_at" bigint;--> statement-breakpoint
ALTER TABLE "postmortems" ADD COLUMN "waiting" json;--> statement-breakpoint
ALTER TABLE "postmortem_corrections" ADD CONSTRAINT "postmortem_corrections_incident_id_postmortems_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."postmortems"("incident_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "postmortems_due" ON "postmortems" USING btree ("publish_at");