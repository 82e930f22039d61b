CREATE TABLE "incident_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"incident_id" text NOT NULL,
	"author_id" text NOT NULL,
	"words" text NOT NULL,
	"created_at" bigint NOT NULL,
	"edited_at" bigint,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "incident_templates" ADD COLUMN "last_used_at" bigint;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "tells_maintenance" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "commander_id" text;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "communications_id" text;--> statement-breakpoint
ALTER TABLE "page" ADD COLUMN "shows_checklist" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "update_components" ADD COLUMN "became" json;--> statement-breakpoint
ALTER TABLE "update_components" ADD COLUMN "taken_off" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "incident_notes" ADD CONSTRAINT "incident_notes_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_notes" ADD CONSTRAINT "incident_notes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "incident_notes_incident" ON "incident_notes" USING btree ("incident_id","created_at");--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_commander_id_users_id_fk" FOREIGN KEY ("commander_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_communications_id_users_id_fk" FOREIGN KEY ("communications_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;