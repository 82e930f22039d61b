CREATE TABLE "incident_links" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"incident_id" text NOT NULL,
	"other_id" text,
	"maintenance_id" text,
	"created_at" bigint NOT NULL,
	CONSTRAINT "incident_links_kind" CHECK (kind in ('related', 'merged', 'split', 'maintenance')),
	CONSTRAINT "incident_links_one_other" CHECK ((other_id is null) <> (maintenance_id is null))
);
--> statement-breakpoint
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
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"user_id" text,
	"address" text,
	"subject_id" text NOT NULL,
	"words" json NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"meant_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"claimed_by" text,
	"lease_until" bigint,
	"settled_at" bigint,
	"reason" text,
	"created_at" bigint NOT NULL,
	CONSTRAINT "notices_kind" CHECK (kind in ('promise_late', 'guard', 'review_asked', 'action_item_due', 'action_item_overdue')),
	CONSTRAINT "notices_state" CHECK (state in ('waiting', 'sending', 'sent', 'failed', 'withdrawn')),
	CONSTRAINT "notices_reader" CHECK ((user_id is null) <> (address is null))
);
--> statement-breakpoint
CREATE TABLE "postmortem_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"incident_id" text NOT NULL,
	"answers_id" text,
	"section" text NOT NULL,
	"quote" text NOT NULL,
	"words" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"at" bigint NOT NULL,
	"position" integer NOT NULL,
	"resolved_at" bigint,
	"resolved_by" text,
	CONSTRAINT "postmortem_comments_resolved" CHECK ((resolved_at is null) = (resolved_by is null))
);
--> statement-breakpoint
CREATE TABLE "postmortem_corrections" (
	"incident_id" text NOT NULL,
	"number" integer NOT NULL,
	"corrected_at" bigint NOT NULL,
	"reason" text,
	"before" json NOT NULL,
	CONSTRAINT "postmortem_corrections_incident_id_number_pk" PRIMARY KEY("incident_id","number")
);
--> statement-breakpoint
CREATE TABLE "postmortem_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"incident_id" text NOT NULL,
	"reviewer_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"position" integer NOT NULL,
	"answer" text,
	"words" text DEFAULT '' NOT NULL,
	"answered_at" bigint,
	"revision" integer,
	CONSTRAINT "postmortem_reviews_answer" CHECK (answer is null or answer in ('approved', 'changes'))
);
--> statement-breakpoint
CREATE TABLE "postmortem_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"incident_id" text NOT NULL,
	"number" integer NOT NULL,
	"version" integer,
	"draft" json NOT NULL,
	"kind" text NOT NULL,
	"by_id" text,
	"by_name" text NOT NULL,
	"at" bigint NOT NULL,
	"since" bigint NOT NULL,
	"base_number" integer,
	"meanwhile" json,
	"is_folded" boolean DEFAULT false NOT NULL,
	"settled_at" bigint,
	CONSTRAINT "postmortem_revisions_kind" CHECK (kind in ('saved', 'autosaved', 'joined', 'restored', 'set aside'))
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
CREATE TABLE "preview_links" (
	"id" text PRIMARY KEY NOT NULL,
	"incident_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"note" text NOT NULL,
	"made_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"revoked_at" bigint,
	CONSTRAINT "preview_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
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
ALTER TABLE "action_items" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "action_items" ADD COLUMN "dropped_reason" text;--> statement-breakpoint
ALTER TABLE "action_items" ADD COLUMN "tracker_url" text;--> statement-breakpoint
ALTER TABLE "action_items" ADD COLUMN "is_public" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "action_items" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "incident_templates" ADD COLUMN "last_used_at" bigint;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "tells_maintenance" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "commander_id" text;--> statement-breakpoint
ALTER TABLE "incidents" ADD COLUMN "communications_id" text;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "tell_verify" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "verify_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "step_words" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "during" text DEFAULT 'under_maintenance' NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "remind_before" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "remind_from" bigint;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "series_id" text;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "occurrence" text;--> statement-breakpoint
ALTER TABLE "maintenances" ADD COLUMN "as_planned" integer;--> statement-breakpoint
ALTER TABLE "page" ADD COLUMN "shows_checklist" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "page" ADD COLUMN "silence_hours" integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "page" ADD COLUMN "approvals_needed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "postmortems" ADD COLUMN "details" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "postmortems" ADD COLUMN "published_details" json;--> statement-breakpoint
ALTER TABLE "postmortems" ADD COLUMN "published_timeline" json;--> statement-breakpoint
ALTER TABLE "postmortems" ADD COLUMN "publish_at" bigint;--> statement-breakpoint
ALTER TABLE "postmortems" ADD COLUMN "waiting" json;--> statement-breakpoint
ALTER TABLE "update_components" ADD COLUMN "became" json;--> statement-breakpoint
ALTER TABLE "update_components" ADD COLUMN "taken_off" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "unwanted_notices" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "incident_links" ADD CONSTRAINT "incident_links_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_links" ADD CONSTRAINT "incident_links_other_id_incidents_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."incidents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_links" ADD CONSTRAINT "incident_links_maintenance_id_maintenances_id_fk" FOREIGN KEY ("maintenance_id") REFERENCES "public"."maintenances"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_notes" ADD CONSTRAINT "incident_notes_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incident_notes" ADD CONSTRAINT "incident_notes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_series_components" ADD CONSTRAINT "maintenance_series_components_series_id_maintenance_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."maintenance_series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_series_components" ADD CONSTRAINT "maintenance_series_components_component_id_components_id_fk" FOREIGN KEY ("component_id") REFERENCES "public"."components"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postmortem_comments" ADD CONSTRAINT "postmortem_comments_incident_id_postmortems_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."postmortems"("incident_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postmortem_corrections" ADD CONSTRAINT "postmortem_corrections_incident_id_postmortems_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."postmortems"("incident_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postmortem_reviews" ADD CONSTRAINT "postmortem_reviews_incident_id_postmortems_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."postmortems"("incident_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postmortem_reviews" ADD CONSTRAINT "postmortem_reviews_reviewer_id_users_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postmortem_revisions" ADD CONSTRAINT "postmortem_revisions_incident_id_postmortems_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."postmortems"("incident_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_incident_id_postmortems_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."postmortems"("incident_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_entries" ADD CONSTRAINT "timeline_entries_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "incident_links_incident" ON "incident_links" USING btree ("incident_id","other_id");--> statement-breakpoint
CREATE UNIQUE INDEX "incident_links_caused" ON "incident_links" USING btree ("incident_id","maintenance_id");--> statement-breakpoint
CREATE INDEX "incident_links_other" ON "incident_links" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "incident_links_maintenance" ON "incident_links" USING btree ("maintenance_id");--> statement-breakpoint
CREATE INDEX "incident_notes_incident" ON "incident_notes" USING btree ("incident_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_key" ON "notices" USING btree ("key");--> statement-breakpoint
CREATE INDEX "notices_due" ON "notices" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "postmortem_comments_incident" ON "postmortem_comments" USING btree ("incident_id","position");--> statement-breakpoint
CREATE INDEX "postmortem_reviews_incident" ON "postmortem_reviews" USING btree ("incident_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "postmortem_revisions_number" ON "postmortem_revisions" USING btree ("incident_id","number");--> statement-breakpoint
CREATE INDEX "preview_links_incident" ON "preview_links" USING btree ("incident_id");--> statement-breakpoint
CREATE INDEX "timeline_entries_incident" ON "timeline_entries" USING btree ("incident_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "timeline_entries_made_from" ON "timeline_entries" USING btree ("incident_id","made_from");--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_commander_id_users_id_fk" FOREIGN KEY ("commander_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_communications_id_users_id_fk" FOREIGN KEY ("communications_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenances" ADD CONSTRAINT "maintenances_series_id_maintenance_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."maintenance_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_items_due" ON "action_items" USING btree ("state","due_day");--> statement-breakpoint
CREATE UNIQUE INDEX "maintenances_occurrence" ON "maintenances" USING btree ("series_id","occurrence");--> statement-breakpoint
CREATE INDEX "postmortems_due" ON "postmortems" USING btree ("publish_at");--> statement-breakpoint
UPDATE "maintenances" SET "remind_before" = '[1]' WHERE "remind";--> statement-breakpoint
ALTER TABLE "maintenances" DROP COLUMN "remind";