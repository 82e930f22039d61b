import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { page } from '#db/schema/index.ts';
import { APPROVAL_RULES } from '#lib/domain/drafting/review.ts';
import { accentProblem } from '#lib/domain/contrast.ts';
import { PAGE_TEXT_MAX } from '#lib/domain/limits.ts';
import { PAPER } from '#lib/domain/paper.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { LOGO_MAX_BYTES, pictureType } from '#lib/domain/picture.ts';
import { misweighed } from '#lib/domain/uptime.ts';
import { conflict, invalid, notFound, Refusal } from '#lib/errors.ts';
import { changedFields } from './changed-fields.ts';
import { flag, looseText, version } from './fields.ts';
import { pageName, timeZone, webAddress } from './page-fields.ts';
import { verb } from './verb.ts';

const CSS_MAX = 100_000;
/** Hours. */
const SILENCE_MAX = 168;

const accent = (paper: string) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .superRefine((hex, context) => {
      const problem = accentProblem(hex, paper);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    })
    .nullable();

const weight = z
  .number({ error: 'Enter a number from 0 to 1.' })
  .min(0, 'Enter a number from 0 to 1.')
  .max(1, 'Enter a number from 0 to 1.');

const WORSE_COUNTS_MORE = 'What is worse cannot count for less.';

/** What is left out stays as it is. */
export const ChangePageSettings = z.object({
  version,
  name: pageName.optional(),
  url: webAddress.optional(),
  timeZone: timeZone.optional(),
  siteUrl: webAddress.nullable().optional(),
  accentLight: accent(PAPER.light).optional(),
  accentDark: accent(PAPER.dark).optional(),
  /** The upload; null takes the logo away. */
  logo: z.object({ base64: z.base64() }).nullable().optional(),
  about: looseText(PAGE_TEXT_MAX).optional(),
  footer: looseText(PAGE_TEXT_MAX).optional(),
  /** Markdown. */
  mailFooter: looseText(PAGE_TEXT_MAX).optional(),
  /** Whether staff are reminded of what makes a good update, where they publish one. */
  showsChecklist: flag.optional(),
  customCss: looseText(CSS_MAX).optional(),
  silenceHours: z
    .number({ error: 'Enter a number of hours.' })
    .int('Enter whole hours.')
    .min(0, 'Enter 0 for never, or more.')
    .max(SILENCE_MAX, `Enter at most ${SILENCE_MAX} hours: that is a week.`)
    .optional(),
  uptimeWeights: z
    .object({ degraded_performance: weight, partial_outage: weight, major_outage: weight })
    .superRefine((weights, context) => {
      const path = misweighed(weights);
      if (path) context.addIssue({ code: 'custom', path: [path], message: WORSE_COUNTS_MORE });
    })
    .optional(),
  /** Before a postmortem is published. Only owners change it. */
  approvalsNeeded: z.literal([...APPROVAL_RULES], { error: 'Choose one of these.' }).optional(),
});

export const changePageSettings = verb({
  act: 'page.write',
  schema: ChangePageSettings,
  async run(tx, { version, logo, ...given }) {
    const [stored] = await tx.select().from(page);
    if (!stored) throw notFound('page');
    if (stored.version !== version) {
      // The picture would be long, and says nothing to compare with.
      const { logo: _, ...current } = stored;
      throw conflict('page', current);
    }
    if (
      (given.approvalsNeeded ?? stored.approvalsNeeded) !== stored.approvalsNeeded &&
      !mayAct(tx.actor, 'approvals.rule')
    )
      throw new Refusal('forbidden', 'Only an owner changes how many approvals a postmortem needs.');
    const changed = changedFields(stored, { ...given, ...(logo === undefined ? {} : pictureOf(logo)) });
    const sameWeights = JSON.stringify(given.uptimeWeights) === JSON.stringify(stored.uptimeWeights);
    const fields = Object.keys(changed?.after ?? {}).filter(
      (field) => field !== 'uptimeWeights' || !sameWeights,
    );
    if (!changed || fields.length === 0) return { version };
    await tx
      .update(page)
      .set({ ...changed.after, updatedAt: tx.now, version: version + 1 })
      .where(eq(page.id, stored.id));
    await tx.record({ type: 'page.settings_changed', subjectId: null, data: { changed: fields } });
    return { version: version + 1 };
  },
});

function pictureOf(logo: { base64: string } | null): { logo: string | null; logoType: string | null } {
  if (logo === null) return { logo: null, logoType: null };
  const bytes = Buffer.from(logo.base64, 'base64');
  if (bytes.length > LOGO_MAX_BYTES) throw invalid('logo', 'This picture is too large: 200 KB is the most.');
  const logoType = pictureType(bytes);
  if (!logoType) throw invalid('logo', 'Choose a PNG, JPEG, WebP or SVG picture.');
  return { logo: logo.base64, logoType };
}
