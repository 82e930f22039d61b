CREATE TABLE "incident_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"status" text,
	"notify" boolean DEFAULT true NOT NULL,
	"group_id" text,
	"should_tweet" boolean DEFAULT false NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "incident_templates_status" CHECK (status is null or status in ('investigating', 'identified', 'monitoring', 'resolved', 'scheduled', 'in_progress', 'verifying', 'completed'))
);
--> statement-breakpoint
CREATE TABLE "template_components" (
	"template_id" text NOT NULL,
	"component_id" text NOT NULL,
	"status" text,
	"position" integer NOT NULL,
	CONSTRAINT "template_components_template_id_component_id_pk" PRIMARY KEY("template_id","component_id"),
	CONSTRAINT "template_components_status" CHECK (status is null or status in ('operational', 'under_maintenance', 'degraded_performance', 'partial_outage', 'major_outage'))
);
--> statement-breakpoint
ALTER TABLE "template_components" ADD CONSTRAINT "template_components_template_id_incident_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."incident_templates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_components" ADD CONSTRAINT "template_components_component_id_components_id_fk" FOREIGN KEY ("component_id") REFERENCES "public"."components"("id") ON DELETE cascade ON UPDATE no action;