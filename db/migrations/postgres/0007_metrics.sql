CREATE TABLE "metric_points" (
	"metric_id" text NOT NULL,
	"at" bigint NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "metric_points_metric_id_at_pk" PRIMARY KEY("metric_id","at")
);
--> statement-breakpoint
CREATE TABLE "metrics" (
	"id" text PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"identifier" text,
	"suffix" text DEFAULT '' NOT NULL,
	"decimal_places" integer DEFAULT 0 NOT NULL,
	"shown" boolean DEFAULT true NOT NULL,
	"y_axis_min" double precision,
	"y_axis_max" double precision,
	"y_axis_hidden" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "metrics_decimal_places" CHECK (decimal_places between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "metrics_providers" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"base_uri" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "metrics_providers_type" CHECK (type in ('Self'))
);
--> statement-breakpoint
ALTER TABLE "metric_points" ADD CONSTRAINT "metric_points_metric_id_metrics_id_fk" FOREIGN KEY ("metric_id") REFERENCES "public"."metrics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_provider_id_metrics_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."metrics_providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "metrics_provider" ON "metrics" USING btree ("provider_id");