import fc from 'fast-check';
import type { ComponentHistory, Sayings } from '#lib/domain/component-timeline.ts';
import { type Instant, instantOf, MINUTE } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES, type ComponentStatus, worstStatus } from '#lib/domain/level.ts';
import type { Statement } from '#lib/domain/timeline.ts';

/** Histories on a grid of minutes, so that a minute-by-minute count is exact. They also reach out of the window. */
export function histories(from: Instant, minutes: number): fc.Arbitrary<ComponentHistory> {
  const moment = fc
    .integer({ min: -minutes, max: 2 * minutes })
    .map((minute) => instantOf(from + minute * MINUTE));
  const statement = fc.record({ at: moment, status: fc.constantFrom(...COMPONENT_STATUSES) });
  const sayings = (prefix: string) =>
    fc
      .array(fc.record({ updates: fc.array(statement, { maxLength: 6 }), endedAt: fc.option(moment) }), {
        maxLength: 5,
      })
      .map((list) => list.map((one, index): Sayings => ({ id: `${prefix}${index}`, ...one })));
  return fc.record({
    own: fc.array(statement, { maxLength: 8 }),
    incidents: sayings('i'),
    maintenances: sayings('m'),
    from: fc.constant(from),
    to: fc.constant(instantOf(from + minutes * MINUTE)),
  });
}

/** What the definition says, without any sweep: look at every source, take its last word, take the worst of them. */
export function stateAt(
  history: ComponentHistory,
  moment: Instant,
): { status: ComponentStatus; causes: string[] } {
  const said: [string, ComponentStatus][] = [['own', lastWord(history.own, moment)]];
  for (const { id, updates, endedAt } of [...history.incidents, ...history.maintenances])
    if (endedAt === null || moment < endedAt) said.push([id, lastWord(updates, moment)]);
  return {
    status: worstStatus(said.map(([, status]) => status)),
    causes: said.filter(([, status]) => status !== 'operational').map(([name]) => name),
  };
}

function lastWord(statements: readonly Statement[], moment: Instant): ComponentStatus {
  let last: Statement | undefined;
  for (const statement of statements)
    if (statement.at <= moment && (!last || statement.at >= last.at)) last = statement;
  return last?.status ?? 'operational';
}
