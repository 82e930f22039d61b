import fc from 'fast-check';
import { INCIDENT_STATUSES, type IncidentStatus } from '#lib/domain/incident.ts';
import { type Instant, instantOf, MINUTE } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { ENTRY_KINDS } from '#lib/domain/timeline-entry.ts';
import type { UpdateFacts } from '#lib/domain/update.ts';

const moments = (from: Instant, minutes: number) =>
  fc.integer({ min: 0, max: minutes }).map((minute) => instantOf(from + minute * MINUTE));

/** What may have been said of one incident that began at `from`, each word at its own minute. */
export function updatesFrom(from: Instant, minutes: number): fc.Arbitrary<UpdateFacts<IncidentStatus>[]> {
  return fc
    .uniqueArray(
      fc.record({
        displayAt: moments(from, minutes),
        status: fc.constantFrom(...INCIDENT_STATUSES),
        said: fc.array(fc.constantFrom(...COMPONENT_STATUSES), { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 8, selector: ({ displayAt }) => displayAt },
    )
    .map((updates) =>
      updates.map(({ said, ...update }, index) => ({
        ...{ ...update, id: `u${index}`, createdAt: update.displayAt, nextUpdateBy: null },
        components: said.map((status, number) => ({ componentId: `c${number}`, status })),
      })),
    );
}

export function entriesFrom(from: Instant, minutes: number) {
  return fc.array(fc.record({ at: moments(from, minutes), kind: fc.constantFrom(...ENTRY_KINDS, null) }), {
    maxLength: 12,
  });
}
