import { z } from 'zod';
import { NAME_MAX } from '#lib/domain/limits.ts';
import { instant, words } from '#lib/import/source-fields.ts';

// What version 1 of the API of OpenStatus answers: the schemas under apps/server/src/routes/v1 of
// github.com/openstatusHQ/openstatus.

const id = z.int().min(0);

export const Page = z.looseObject({
  id,
  title: words.min(1).max(NAME_MAX),
  description: words.nullish(),
  slug: words,
  customDomain: words.nullish(),
  /** Ids, or ids with their order. */
  monitors: z.array(z.union([id, z.object({ monitorId: id, order: z.int32() })])).nullish(),
});
export type Page = z.output<typeof Page>;

export const Monitor = z.object({
  id,
  name: words,
  /** What readers see. */
  externalName: words.nullish(),
  description: words.nullish(),
});
export type Monitor = z.output<typeof Monitor>;

const status = z.enum(['investigating', 'identified', 'monitoring', 'resolved']);

export const Report = z.object({
  id,
  title: words,
  status,
  statusReportUpdateIds: z.array(id).nullish(),
  monitorIds: z.array(id).nullish(),
  pageId: id.nullish(),
});
export type Report = z.output<typeof Report>;

export const Update = z.object({
  id: z.union([id, z.string().regex(/^\d{1,16}$/, 'is not an id')]).transform(Number),
  status,
  date: instant,
  message: words,
});
export type Update = z.output<typeof Update>;

export const Maintenance = z.object({
  id,
  title: words,
  message: words,
  from: instant,
  to: instant,
  monitorIds: z.array(id).nullish(),
  pageId: id.nullish(),
});
export type Maintenance = z.output<typeof Maintenance>;
