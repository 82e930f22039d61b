CREATE TABLE "timeline_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"incident_id" text NOT NULL,
	"at" bigint NOT NULL,
	"kind" text,
	"words" text NOT NULL,
	"is_public" boolean NOT NULL,
	"made_from" text,
	"deleted_at" bigint,
	"position" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "timeline_entries_kind" CHECK (kind is null or kind in ('began', 'detected', 'acknowledged', 'escalated', 'identified', 'mitigated', 'resolved'))
);
--> statement-breakpoint
ALTER TABLE "postmortems" ADD COLUMN "published_timeline" json;--> statement-breakpoint
ALTER TABLE "timeline_entries" ADD CONSTRAINT "timeline_entries_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "timeline_entries_incident" ON "timeline_entries" USING btree ("incident_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "timeline_entries_made_from" ON "timeline_entries" USING btree ("incident_id","made_from");