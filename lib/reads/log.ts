import { and, asc, desc, eq, inArray, lt, ne, type SQL } from 'drizzle-orm';
import { type Database, reader } from '#db/open.ts';
import { events, incidents, maintenances, tokens, users } from '#db/schema/index.ts';
import { ACTOR_KINDS, type Actor } from '#lib/domain/actor.ts';
import type { EventType } from '#lib/domain/event.ts';
import { type EventTopic, typesOf } from '#lib/domain/event-topic.ts';

export const LOG_PAGE = 50;

export interface LogFilter {
  readonly topic: EventTopic | null;
  /** The id of a person or a token, or a kind of actor: `clock`. */
  readonly by: string | null;
  /** Only what came before the event of this id. */
  readonly before: number | null;
}

export type LoggedEvent = typeof events.$inferSelect & {
  /** What it is about, where the event itself does not name it and it still exists. */
  readonly name: string | null;
};

/** Somebody who writes for an hour is one line, which the first of these events has. */
const UNTOLD: EventType = 'postmortem.autosaved';

/** The newest first, and the id to go on before; null at the end. By id, so that page 200 costs what page 1 does. */
export async function eventLog({ topic, by, before }: LogFilter) {
  const db = reader();
  const wanted: SQL[] = [ne(events.type, UNTOLD)];
  if (topic) wanted.push(inArray(events.type, typesOf(topic)));
  if (by) wanted.push(isKind(by) ? eq(events.actorKind, by) : eq(events.actorId, by));
  if (before !== null) wanted.push(lt(events.id, before));
  const found = await db
    .select()
    .from(events)
    .where(and(...wanted))
    .orderBy(desc(events.id))
    .limit(LOG_PAGE + 1);
  const shown = found.slice(0, LOG_PAGE);
  const names = await namesOf(db, shown);
  return {
    events: shown.map((event): LoggedEvent => ({
      ...event,
      name:
        typeof event.data['name'] === 'string' ? event.data['name'] : (names.get(event.subjectId) ?? null),
    })),
    next: found.length > LOG_PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

function isKind(by: string): by is Actor['kind'] {
  return ACTOR_KINDS.some((kind) => kind === by);
}

async function namesOf(db: Database, of: readonly (typeof events.$inferSelect)[]) {
  const ids = of.flatMap(({ data, subjectId }) =>
    typeof data['name'] === 'string' || !subjectId ? [] : [subjectId],
  );
  const names = new Map<string | null, string>();
  if (ids.length === 0) return names;
  for (const table of [incidents, maintenances, users] as const)
    for (const { id, name } of await db
      .select({ id: table.id, name: table.name })
      .from(table)
      .where(inArray(table.id, ids)))
      names.set(id, name);
  return names;
}

/** Everybody who ever was of the team, for the filter. */
export async function everybody() {
  return reader().select({ id: users.id, name: users.name }).from(users).orderBy(asc(users.name));
}

/** Every token that there ever was, for the filter: what it did stays. */
export async function everyToken() {
  return reader().select({ id: tokens.id, name: tokens.name }).from(tokens).orderBy(asc(tokens.name));
}
