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
ALTER TABLE "page" ADD COLUMN "approvals_needed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "postmortem_comments" ADD CONSTRAINT "postmortem_comments_incident_id_postmortems_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."postmortems"("incident_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postmortem_reviews" ADD CONSTRAINT "postmortem_reviews_incident_id_postmortems_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."postmortems"("incident_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postmortem_reviews" ADD CONSTRAINT "postmortem_reviews_reviewer_id_users_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postmortem_revisions" ADD CONSTRAINT "postmortem_revisions_incident_id_postmortems_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."postmortems"("incident_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_incident_id_postmortems_incident_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."postmortems"("incident_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "postmortem_comments_incident" ON "postmortem_comments" USING btree ("incident_id","position");--> statement-breakpoint
CREATE INDEX "postmortem_reviews_incident" ON "postmortem_reviews" USING btree ("incident_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "postmortem_revisions_number" ON "postmortem_revisions" USING btree ("incident_id","number");--> statement-breakpoint
CREATE INDEX "preview_links_incident" ON "preview_links" USING btree ("incident_id");