CREATE TABLE "action_items" (
	"id" text PRIMARY KEY NOT NULL,
	"incident_id" text NOT NULL,
	"title" text NOT NULL,
	"owner" text,
	"due_day" text,
	"state" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "action_items_state" CHECK (state in ('open', 'done', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "component_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"position" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"removed_at" bigint,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "component_statuses" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"component_id" text NOT NULL,
	"status" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "component_statuses_status" CHECK (status in ('operational', 'under_maintenance', 'degraded_performance', 'partial_outage', 'major_outage'))
);
--> statement-breakpoint
CREATE TABLE "components" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text,
	"name" text NOT NULL,
	"description" text,
	"status" text NOT NULL,
	"position" integer NOT NULL,
	"show_uptime" boolean DEFAULT true NOT NULL,
	"only_show_if_degraded" boolean DEFAULT false NOT NULL,
	"start_date" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"removed_at" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "components_status" CHECK (status in ('operational', 'under_maintenance', 'degraded_performance', 'partial_outage', 'major_outage'))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"type" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"subject_id" text,
	"data" json NOT NULL,
	CONSTRAINT "events_actor_kind" CHECK (actor_kind in ('user', 'token', 'clock', 'subscriber', 'import', 'setup'))
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"impact" text NOT NULL,
	"impact_override" text,
	"started_at" bigint NOT NULL,
	"monitoring_at" bigint,
	"resolved_at" bigint,
	"closed_at" bigint,
	"backfilled" boolean DEFAULT false NOT NULL,
	"shortlink" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "incidents_status" CHECK (status in ('investigating', 'identified', 'monitoring', 'resolved')),
	CONSTRAINT "incidents_impact" CHECK (impact in ('none', 'minor', 'major', 'critical')),
	CONSTRAINT "incidents_impact_override" CHECK (impact_override is null or impact_override in ('none', 'minor', 'major', 'critical'))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"role" text NOT NULL,
	"note" text NOT NULL,
	"invited_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"accepted_at" bigint,
	"revoked_at" bigint,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitations_role" CHECK (role in ('owner', 'admin', 'editor', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "maintenance_components" (
	"maintenance_id" text NOT NULL,
	"component_id" text NOT NULL,
	CONSTRAINT "maintenance_components_maintenance_id_component_id_pk" PRIMARY KEY("maintenance_id","component_id")
);
--> statement-breakpoint
CREATE TABLE "maintenances" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"scheduled_for" bigint NOT NULL,
	"scheduled_until" bigint NOT NULL,
	"auto_start" boolean NOT NULL,
	"auto_complete" boolean NOT NULL,
	"started_at" bigint,
	"ended_at" bigint,
	"closed_at" bigint,
	"shortlink" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "maintenances_status" CHECK (status in ('scheduled', 'in_progress', 'verifying', 'completed', 'cancelled')),
	CONSTRAINT "maintenances_window" CHECK (scheduled_until > scheduled_for)
);
--> statement-breakpoint
CREATE TABLE "page" (
	"id" text PRIMARY KEY NOT NULL,
	"singleton" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"time_zone" text NOT NULL,
	"site_url" text,
	"accent_light" text,
	"accent_dark" text,
	"logo" text,
	"logo_type" text,
	"about" text DEFAULT '' NOT NULL,
	"footer" text DEFAULT '' NOT NULL,
	"custom_css" text DEFAULT '' NOT NULL,
	"uptime_weights" json NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "page_singleton_unique" UNIQUE("singleton"),
	CONSTRAINT "page_singleton" CHECK (singleton = 1)
);
--> statement-breakpoint
CREATE TABLE "postmortems" (
	"incident_id" text PRIMARY KEY NOT NULL,
	"draft" json NOT NULL,
	"published" json,
	"published_action_items" json,
	"published_at" bigint,
	"corrected_at" bigint,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "postmortems_published" CHECK ((published is null) = (published_at is null))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"device" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "update_components" (
	"update_id" text NOT NULL,
	"component_id" text NOT NULL,
	"status" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "update_components_update_id_component_id_pk" PRIMARY KEY("update_id","component_id"),
	CONSTRAINT "update_components_status" CHECK (status in ('operational', 'under_maintenance', 'degraded_performance', 'partial_outage', 'major_outage'))
);
--> statement-breakpoint
CREATE TABLE "update_revisions" (
	"update_id" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"body" text NOT NULL,
	"display_at" bigint NOT NULL,
	"replaced_at" bigint NOT NULL,
	"replaced_by" text NOT NULL,
	CONSTRAINT "update_revisions_update_id_version_pk" PRIMARY KEY("update_id","version")
);
--> statement-breakpoint
CREATE TABLE "updates" (
	"id" text PRIMARY KEY NOT NULL,
	"incident_id" text,
	"maintenance_id" text,
	"status" text NOT NULL,
	"body" text NOT NULL,
	"display_at" bigint NOT NULL,
	"next_update_by" bigint,
	"notify" boolean NOT NULL,
	"edited_at" bigint,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "updates_one_parent" CHECK ((incident_id is null) <> (maintenance_id is null))
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"removed_at" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_role" CHECK (role in ('owner', 'admin', 'editor', 'viewer'))
);
--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_incident_id_postmortems_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."postmortems"("incident_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "component_statuses" ADD CONSTRAINT "component_statuses_component_id_components_id_fk" FOREIGN KEY ("component_id") REFERENCES "public"."components"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "components" ADD CONSTRAINT "components_group_id_component_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."component_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_components" ADD CONSTRAINT "maintenance_components_maintenance_id_maintenances_id_fk" FOREIGN KEY ("maintenance_id") REFERENCES "public"."maintenances"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_components" ADD CONSTRAINT "maintenance_components_component_id_components_id_fk" FOREIGN KEY ("component_id") REFERENCES "public"."components"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postmortems" ADD CONSTRAINT "postmortems_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_components" ADD CONSTRAINT "update_components_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_components" ADD CONSTRAINT "update_components_component_id_components_id_fk" FOREIGN KEY ("component_id") REFERENCES "public"."components"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_revisions" ADD CONSTRAINT "update_revisions_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_maintenance_id_maintenances_id_fk" FOREIGN KEY ("maintenance_id") REFERENCES "public"."maintenances"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_items_incident" ON "action_items" USING btree ("incident_id","position");--> statement-breakpoint
CREATE INDEX "component_statuses_component_at" ON "component_statuses" USING btree ("component_id","at");--> statement-breakpoint
CREATE INDEX "components_group" ON "components" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "incidents_open" ON "incidents" USING btree ("resolved_at","closed_at");--> statement-breakpoint
CREATE INDEX "incidents_started" ON "incidents" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "maintenance_components_component" ON "maintenance_components" USING btree ("component_id");--> statement-breakpoint
CREATE INDEX "maintenances_due" ON "maintenances" USING btree ("status","scheduled_for");--> statement-breakpoint
CREATE INDEX "maintenances_scheduled" ON "maintenances" USING btree ("scheduled_for");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "update_components_component" ON "update_components" USING btree ("component_id");--> statement-breakpoint
CREATE INDEX "updates_incident" ON "updates" USING btree ("incident_id","display_at");--> statement-breakpoint
CREATE INDEX "updates_maintenance" ON "updates" USING btree ("maintenance_id","display_at");