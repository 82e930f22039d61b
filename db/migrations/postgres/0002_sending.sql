ALTER TABLE "page" ADD COLUMN "mail_footer" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "page" ADD COLUMN "sending_paused_at" bigint;--> statement-breakpoint
ALTER TABLE "subscribers" ADD COLUMN "contact" text;--> statement-breakpoint
CREATE INDEX "failed_attempts_subscriber" ON "failed_attempts" USING btree ("subscriber_id","at");