import { now } from '#lib/clock.ts';
import { impactFacts } from '#lib/domain/impact-facts.ts';
import { allDetails, allSections, type PostmortemSections } from '#lib/domain/postmortem.ts';
import { rowValues } from '#lib/forms/action-items.ts';
import { withFacts } from '#lib/forms/postmortem-press.ts';
import { measuredImpact, toldTimeline } from '#lib/forms/postmortem-start.ts';
import { type FormValues, valueAt } from '#lib/forms/state.ts';
import { postmortemForStaff } from '#lib/reads/postmortem.ts';
import { pageOf } from '#app/admin/read.ts';

type Read = NonNullable<Awaited<ReturnType<typeof postmortemForStaff>>>;

/** The impact as the incident tells it. */
export function impactWords({ incident, updates, names }: Read, zone: string): string {
  return measuredImpact(impactFacts({ ...incident, updates }, now()), names, zone);
}

/** What somebody typed, with the impact filled in before their own words. */
export async function withImpact(typed: FormValues): Promise<FormValues> {
  const { incidentId } = typed;
  const read = typeof incidentId === 'string' ? await postmortemForStaff(incidentId) : undefined;
  if (!read) return typed;
  const sections = typed.sections as FormValues | undefined;
  const words = valueAt(sections, 'impact');
  const facts = impactWords(read, (await pageOf())?.timeZone ?? 'UTC');
  return {
    ...typed,
    sections: { ...sections, impact: withFacts(facts, typeof words === 'string' ? words : '') },
  };
}

/**
 * What the editor begins with: the draft, or what the incident already tells.
 * @param template the words that one begins with that was not begun yet
 */
export function initialPostmortem(
  read: Read,
  zone: string,
  template: PostmortemSections = allSections(),
): FormValues {
  const { incident, updates, entries, postmortem, actionItems } = read;
  const { authors, reviewers, ...ticked } = postmortem?.details ?? allDetails();
  return {
    incidentId: incident.id,
    version: String(postmortem?.version ?? 0),
    base: '',
    // Who was told of it is not written to again for each word that is put right.
    notify: String(postmortem?.publishedAt == null),
    sections: postmortem?.draft ?? {
      ...template,
      impact: withFacts(impactWords(read, zone), template.impact),
      // Entries tell it already: readers would get it twice.
      timeline: template.timeline || (entries.length > 0 ? '' : toldTimeline(updates, zone)),
    },
    details: {
      rootCauseUnknown: String(ticked.rootCauseUnknown),
      showProgress: String(ticked.showProgress),
      authors: authors.join(', '),
      reviewers: reviewers.join(', '),
    },
    actionItems: rowValues(actionItems),
  };
}
