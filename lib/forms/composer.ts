import type { Instant } from '#lib/domain/instant.ts';
import { namedComponents } from './affected.ts';
import type { FieldKinds } from './kinds.ts';
import { promisedFor } from './promise.ts';

type Typed = Record<string, unknown>;

/** What is not plain text in the forms that open an incident and post an update. */
export const COMPOSER: FieldKinds = {
  notify: 'boolean',
  backfilled: 'boolean',
  displayAt: 'instant',
  nextUpdateBy: 'instant or null',
  impactOverride: 'text or null',
  templateId: 'optional',
};

/** What a verb takes of such a form. */
export function composed({ affected, promise, nextUpdateBy, ...input }: Typed, now: Instant): Typed {
  return {
    ...input,
    components: namedComponents(affected),
    nextUpdateBy: promisedFor(promise, nextUpdateBy, now),
  };
}

/** The same for an update. */
export function composedUpdate(input: Typed, now: Instant): Typed {
  const { affectedBefore, ...update } = composed(input, now);
  // Resolved with the ticks as they were, without script: then the verb makes them all well.
  const untouched = JSON.stringify(update.components) === affectedBefore;
  return update.status === 'resolved' && untouched ? { ...update, components: undefined } : update;
}
