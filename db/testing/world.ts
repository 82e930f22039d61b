import { desc } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { events, page } from '#db/schema/index.ts';
import { write } from '#db/write.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/role.ts';
import { DEFAULT_UPTIME_WEIGHTS } from '#lib/domain/uptime.ts';
import { Refusal, type RefusalDetails } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { addComponent } from '#lib/verbs/add-component.ts';

type Person = Extract<Actor, { kind: 'user' }>;

const person = (name: string, role: Role): Person => ({ kind: 'user', id: newId(), name, role });

/** Who works at the small company whose page the tests keep. */
export const olga = person('Olga', 'owner');
export const ada = person('Ada', 'admin');
export const edith = person('Edith', 'editor');
export const vincent = person('Vincent', 'viewer');

/** The page, as set-up makes it. */
export function setUpPage(timeZone = 'Europe/Berlin'): Promise<void> {
  return write({ kind: 'setup' }, async (tx) => {
    await tx.insert(page).values({
      id: newId(),
      name: 'Novu',
      url: 'https://status.example.com',
      timeZone,
      uptimeWeights: DEFAULT_UPTIME_WEIGHTS,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    await tx.record({ type: 'page.created', subjectId: null });
  });
}

/** A component of that name, at the end of the page. */
export async function componentNamed(name: string): Promise<string> {
  return (await addComponent(ada, { name })).componentId;
}

/** The event that was recorded last. */
export async function lastEvent(): Promise<typeof events.$inferSelect> {
  const [last] = await reader().select().from(events).orderBy(desc(events.id)).limit(1);
  if (!last) throw new Error('nothing was recorded yet');
  return last;
}

/** How a request is refused: its code, its message and what belongs to it. Fails when it is not, or by a fault of ours. */
export async function refusalOf(
  request: Promise<unknown>,
): Promise<{ code: string; message: string } & RefusalDetails> {
  try {
    await request;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message, ...error.details };
    throw error;
  }
  throw new Error('It was not refused.');
}
