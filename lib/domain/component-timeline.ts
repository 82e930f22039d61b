import type { Instant } from './instant.ts';
import { COMPONENT_STATUSES, type ComponentStatus } from './level.ts';
import type { Statement } from './timeline.ts';

export type Cause =
  | { readonly kind: 'own' }
  | { readonly kind: 'incident'; readonly id: string }
  | { readonly kind: 'maintenance'; readonly id: string };

/** From `from` until before `to` the component was in this status, because of all these. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
  readonly status: ComponentStatus;
  /** Everything that said something worse than operational meanwhile, the worst or not. */
  readonly causes: readonly Cause[];
}

/** What one incident or maintenance says of one component: see `statementsByComponent`. */
export interface Sayings {
  readonly id: string;
  readonly updates: readonly Statement[];
  /** From here on it says nothing more; null while it is open. */
  readonly endedAt: Instant | null;
}

export interface ComponentHistory {
  /** Its own status; `operational` before the first of them. */
  readonly own: readonly Statement[];
  readonly incidents: readonly Sayings[];
  readonly maintenances: readonly Sayings[];
  readonly from: Instant;
  readonly to: Instant;
}

interface Change {
  readonly at: Instant;
  readonly source: number;
  readonly status: ComponentStatus;
}

/**
 * The whole story of one component: at each moment the worst of what anything says, in spans that tile `from` to `to`
 * without gap or overlap. One sort and one sweep, so ten years of incidents cost what they weigh.
 */
export function componentTimeline(history: ComponentHistory): Span[] {
  const { from, to } = history;
  if (from >= to) return [];
  const causes: Cause[] = [{ kind: 'own' }];
  const changes: Change[] = history.own.map(({ at, status }) => ({ at, status, source: 0 }));
  const take = (kind: 'incident' | 'maintenance', sayings: Sayings) => {
    const end = sayings.endedAt ?? Infinity;
    if (end <= from) return;
    const source = causes.push({ kind, id: sayings.id }) - 1;
    for (const { at, status } of sayings.updates) if (at < end) changes.push({ at, status, source });
    if (sayings.endedAt !== null) changes.push({ at: sayings.endedAt, status: 'operational', source });
  };
  for (const incident of history.incidents) take('incident', incident);
  for (const maintenance of history.maintenances) take('maintenance', maintenance);
  // Stable: what one source says twice at the same moment stays in its order, and the later word holds.
  changes.sort((a, b) => a.at - b.at);
  return sweep(changes, causes, from, to);
}

function sweep(changes: readonly Change[], causes: readonly Cause[], from: Instant, to: Instant): Span[] {
  const spans: Span[] = [];
  const said = new Map<number, ComponentStatus>();
  let open = spanFrom(from, said, causes);
  for (let index = 0; index < changes.length;) {
    const at = changes[index]?.at ?? to;
    if (at >= to) break;
    let changed = false;
    for (let change = changes[index]; change?.at === at; change = changes[++index]) {
      if ((said.get(change.source) ?? 'operational') === change.status) continue;
      if (change.status === 'operational') said.delete(change.source);
      else said.set(change.source, change.status);
      changed = true;
    }
    if (!changed) continue;
    const next = spanFrom(at > from ? at : from, said, causes);
    if (sameState(open, next)) continue;
    if (next.from > open.from) spans.push({ ...open, to: next.from });
    open = next;
  }
  spans.push({ ...open, to });
  return spans;
}

function spanFrom(
  from: Instant,
  said: ReadonlyMap<number, ComponentStatus>,
  causes: readonly Cause[],
): Omit<Span, 'to'> {
  let worst = 0;
  for (const status of said.values()) worst = Math.max(worst, COMPONENT_STATUSES.indexOf(status));
  const sources = [...said.keys()].sort((a, b) => a - b);
  return {
    from,
    status: COMPONENT_STATUSES[worst] ?? 'operational',
    causes: sources.flatMap((source) => causes[source] ?? []),
  };
}

function sameState(a: Omit<Span, 'to'>, b: Omit<Span, 'to'>): boolean {
  return (
    a.status === b.status &&
    a.causes.length === b.causes.length &&
    a.causes.every((cause, index) => cause === b.causes[index])
  );
}

/** The spans within a time, cut to it. Reads from the span at `first` on until they lie beyond. */
export function spansWithin(spans: readonly Span[], from: Instant, to: Instant, first = 0): Span[] {
  const within: Span[] = [];
  for (let index = first, span = spans[index]; span && span.from < to; span = spans[++index]) {
    if (span.to <= from || from >= to) continue;
    const { status, causes } = span;
    within.push({
      from: span.from > from ? span.from : from,
      to: span.to < to ? span.to : to,
      status,
      causes,
    });
  }
  return within;
}

const NONE: readonly string[] = [];

/** The causes of these spans that are incidents, or maintenances, each once and in order of time. */
export function causesOf(spans: readonly Span[], kind: Exclude<Cause['kind'], 'own'>): readonly string[] {
  if (spans.every((span) => span.causes.length === 0)) return NONE;
  const ids = new Set<string>();
  for (const span of spans) for (const cause of span.causes) if (cause.kind === kind) ids.add(cause.id);
  return [...ids];
}
