CREATE TABLE "deliveries" (
	"event_id" integer NOT NULL,
	"subscriber_id" text NOT NULL,
	"channel" text NOT NULL,
	"subject_id" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"due_at" bigint NOT NULL,
	"claimed_by" text,
	"lease_until" bigint,
	"settled_at" bigint,
	CONSTRAINT "deliveries_event_id_subscriber_id_pk" PRIMARY KEY("event_id","subscriber_id"),
	CONSTRAINT "deliveries_state" CHECK (state in ('waiting', 'sending', 'sent', 'failed', 'superseded', 'withdrawn')),
	CONSTRAINT "deliveries_channel" CHECK (channel in ('email', 'webhook', 'slack', 'teams', 'discord', 'google_chat', 'telegram', 'push'))
);
--> statement-breakpoint
CREATE TABLE "failed_attempts" (
	"event_id" integer NOT NULL,
	"subscriber_id" text NOT NULL,
	"number" integer NOT NULL,
	"at" bigint NOT NULL,
	"permanent" boolean NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "failed_attempts_event_id_subscriber_id_number_pk" PRIMARY KEY("event_id","subscriber_id","number")
);
--> statement-breakpoint
CREATE TABLE "fan_outs" (
	"event_id" integer PRIMARY KEY NOT NULL,
	"cursor" text NOT NULL,
	"done_at" bigint
);
--> statement-breakpoint
CREATE TABLE "subscriber_components" (
	"subscriber_id" text NOT NULL,
	"component_id" text NOT NULL,
	CONSTRAINT "subscriber_components_subscriber_id_component_id_pk" PRIMARY KEY("subscriber_id","component_id")
);
--> statement-breakpoint
CREATE TABLE "subscriber_groups" (
	"subscriber_id" text NOT NULL,
	"group_id" text NOT NULL,
	CONSTRAINT "subscriber_groups_subscriber_id_group_id_pk" PRIMARY KEY("subscriber_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "subscriber_incidents" (
	"subscriber_id" text NOT NULL,
	"incident_id" text NOT NULL,
	CONSTRAINT "subscriber_incidents_subscriber_id_incident_id_pk" PRIMARY KEY("subscriber_id","incident_id")
);
--> statement-breakpoint
CREATE TABLE "subscribers" (
	"id" text PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"address" text,
	"keys" json,
	"address_hash" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"complained_at" bigint,
	"scope" text NOT NULL,
	"least_impact" text NOT NULL,
	"maintenance" boolean NOT NULL,
	"detail" text NOT NULL,
	"newest_only" boolean NOT NULL,
	"link_version" integer DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"confirmed_at" bigint,
	"asked_at" bigint,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "subscribers_channel" CHECK (channel in ('email', 'webhook', 'slack', 'teams', 'discord', 'google_chat', 'telegram', 'push')),
	CONSTRAINT "subscribers_status" CHECK (status in ('unconfirmed', 'active', 'paused', 'quarantined', 'left')),
	CONSTRAINT "subscribers_scope" CHECK (scope in ('page', 'chosen', 'incident')),
	CONSTRAINT "subscribers_least_impact" CHECK (least_impact in ('none', 'minor', 'major', 'critical')),
	CONSTRAINT "subscribers_detail" CHECK (detail in ('every_update', 'beginning_and_end')),
	CONSTRAINT "subscribers_address" CHECK (address is not null or status = 'left')
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failed_attempts" ADD CONSTRAINT "failed_attempts_event_id_subscriber_id_deliveries_event_id_subscriber_id_fk" FOREIGN KEY ("event_id","subscriber_id") REFERENCES "public"."deliveries"("event_id","subscriber_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fan_outs" ADD CONSTRAINT "fan_outs_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriber_components" ADD CONSTRAINT "subscriber_components_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriber_components" ADD CONSTRAINT "subscriber_components_component_id_components_id_fk" FOREIGN KEY ("component_id") REFERENCES "public"."components"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriber_groups" ADD CONSTRAINT "subscriber_groups_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriber_groups" ADD CONSTRAINT "subscriber_groups_group_id_component_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."component_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriber_incidents" ADD CONSTRAINT "subscriber_incidents_subscriber_id_subscribers_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscribers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriber_incidents" ADD CONSTRAINT "subscriber_incidents_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("channel","state","due_at");--> statement-breakpoint
CREATE INDEX "deliveries_subscriber" ON "deliveries" USING btree ("subscriber_id","subject_id","event_id");--> statement-breakpoint
CREATE INDEX "fan_outs_done" ON "fan_outs" USING btree ("done_at");--> statement-breakpoint
CREATE INDEX "subscriber_incidents_incident" ON "subscriber_incidents" USING btree ("incident_id");--> statement-breakpoint
CREATE UNIQUE INDEX "subscribers_address_hash" ON "subscribers" USING btree ("address_hash");--> statement-breakpoint
CREATE INDEX "subscribers_status_id" ON "subscribers" USING btree ("status","id");