import { HOUR, type Instant, MINUTE, plus } from './instant.ts';
import type { Impact } from './level.ts';
import type { IncidentUpdateFacts } from './incident.ts';
import { newestFirst, oldestFirst } from './timeline.ts';

/**
 * What a page should not be left in. `late`: an update was promised and has not come. `silent`: nothing was said for hours.
 * `calm`: an incident is open and each of its components works. `untold`: a component is broken and nothing says why.
 */
export const GUARD_KINDS = ['late', 'silent', 'calm', 'untold'] as const;
export type GuardKind = (typeof GUARD_KINDS)[number];

export interface Guard {
  readonly kind: GuardKind;
  /** An incident; for `untold` a component. */
  readonly subjectId: string;
  readonly name: string;
  /** Since when it is so. The same from one look to the next, and another once it went away and came back. */
  readonly since: Instant;
  /** From when on staff are written to: an ordinary moment is no alarm. */
  readonly mailAt: Instant;
}

/** An incident that is open. */
export interface GuardedIncident {
  readonly id: string;
  readonly name: string;
  readonly impact: Impact;
  readonly updates: readonly IncidentUpdateFacts[];
}

export interface GuardedComponent {
  readonly id: string;
  readonly name: string;
  /** When its own status left `operational` last. */
  readonly unwellSince: Instant;
  /** An open incident or a running maintenance names it. */
  readonly isTold: boolean;
  /** When the last incident that named it ended; null when there was none. */
  readonly toldUntil: Instant | null;
}

export interface GuardFacts {
  readonly incidents: readonly GuardedIncident[];
  /** Those that are broken by their own status. */
  readonly unwell: readonly GuardedComponent[];
  /** Hours without a word after which a grave incident is silent; a minor one may be twice as long. 0 for never. */
  readonly silenceHours: number;
}

/** Whoever is about to write has it written by then. */
const LATE_GRACE = 5 * MINUTE;
const UNTOLD_GRACE = 5 * MINUTE;
const CALM_GRACE = 15 * MINUTE;
/** To watch for a while what seems mended is what monitoring is for. */
const MONITORING_GRACE = HOUR;

/** All that holds now, what is most urgent first. */
export function guardsAt(facts: GuardFacts, now: Instant): Guard[] {
  const unwell = new Set(facts.unwell.map(({ id }) => id));
  const found = [
    ...facts.incidents.flatMap((incident) => [
      ...late(incident, now),
      ...silent(incident, facts.silenceHours, now),
      ...calm(incident, unwell, now),
    ]),
    ...facts.unwell.flatMap((component) => untold(component)),
  ];
  return found.sort((a, b) => GUARD_KINDS.indexOf(a.kind) - GUARD_KINDS.indexOf(b.kind) || a.since - b.since);
}

/** What a mail about it is told once of. */
export function occurrenceOf({ kind, subjectId, since }: Guard): string {
  return `${kind} ${subjectId} ${since}`;
}

function guard(
  kind: GuardKind,
  of: Pick<Guard, 'name'> & { id: string },
  since: Instant,
  grace: number,
): Guard {
  return { kind, subjectId: of.id, name: of.name, since, mailAt: plus(since, grace) };
}

function late(incident: GuardedIncident, now: Instant): Guard[] {
  const by = newestFirst(incident.updates)[0]?.nextUpdateBy ?? null;
  return by !== null && by <= now ? [guard('late', incident, by, LATE_GRACE)] : [];
}

/** As long as a next update is promised it is that promise which is kept or late. */
function silent(incident: GuardedIncident, silenceHours: number, now: Instant): Guard[] {
  const last = newestFirst(incident.updates)[0];
  if (!last || last.nextUpdateBy !== null || silenceHours === 0) return [];
  const isGrave = incident.impact === 'major' || incident.impact === 'critical';
  const allowed = silenceHours * (isGrave ? 1 : 2) * HOUR;
  // One that is dated back was said when it was written.
  const said = Math.max(...incident.updates.map(saidAt)) as Instant;
  return plus(said, allowed) <= now ? [guard('silent', incident, said, allowed)] : [];
}

const saidAt = ({ displayAt, createdAt }: IncidentUpdateFacts) => Math.max(displayAt, createdAt);

function calm(incident: GuardedIncident, unwell: ReadonlySet<string>, now: Instant): Guard[] {
  const latest = new Map<string, string>();
  let [since, written]: [Instant | null, number] = [null, 0];
  const story = oldestFirst(incident.updates);
  for (const update of story) {
    for (const { componentId, status } of update.components) latest.set(componentId, status);
    const isWell = latest.size > 0 && [...latest.values()].every((status) => status === 'operational');
    if (isWell && since === null) [since, written] = [update.displayAt, saidAt(update)];
    if (!isWell) since = null;
  }
  if (since === null || [...latest.keys()].some((id) => unwell.has(id))) return [];
  const grace = story.at(-1)?.status === 'monitoring' ? MONITORING_GRACE : CALM_GRACE;
  const found = guard('calm', incident, since, written - since + grace);
  // It is no news before: that all is well again is said in the same update which says what was done.
  return found.mailAt <= now ? [found] : [];
}

function untold({ isTold, unwellSince, toldUntil, ...component }: GuardedComponent): Guard[] {
  const since = toldUntil !== null && toldUntil > unwellSince ? toldUntil : unwellSince;
  return isTold ? [] : [guard('untold', component, since, UNTOLD_GRACE)];
}
