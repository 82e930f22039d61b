import { eq, isNull } from 'drizzle-orm';
import { keepBooks } from '#db/books.ts';
import { noteNotice } from '#db/queries/notice.ts';
import { reader } from '#db/open.ts';
import { componentGroups, components, idempotencyKeys, metrics, updates } from '#db/schema/index.ts';
import { passTime } from '#db/testing/clock.ts';
import { subscribedMany } from '#db/testing/subscribed.ts';
import { now } from '#lib/clock.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { HOUR, SECOND } from '#lib/domain/instant.ts';
import { UNDO_WINDOW } from '#lib/domain/undo.ts';
import { setupCode } from '#lib/auth/setup-code.ts';
import { claim } from '#lib/outbox/claim.ts';
import { fanOut } from '#lib/outbox/fan-out.ts';
import { settle } from '#lib/outbox/settle.ts';
import { addSubscriber } from '#lib/verbs/add-subscriber.ts';
import { createToken } from '#lib/verbs/create-token.ts';
import { editUpdate } from '#lib/verbs/edit-update.ts';
import { inviteUser } from '#lib/verbs/invite-user.ts';
import { linkIncidents } from '#lib/verbs/link-incidents.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { removeSubscriber } from '#lib/verbs/remove-subscriber.ts';
import { sendPoints } from '#lib/verbs/send-points.ts';
import { setUp } from '#lib/verbs/set-up.ts';
import { startSession } from '#lib/verbs/start-session.ts';
import { deskLivedIn } from './lived-in-desk.ts';

/** Words that files, engines and shells like to break: line ends of four kinds, quotes, another script, a NUL in JSON. */
export const HARD = '=1+1 “quoted” \\ "\n\r\n\u2028\u2029 🚒 日本 \u00e9 e\u0301 <b>';

/** Numbers that only eight bytes hold, to the last bit. */
const FRACTIONS = [0.1 + 0.2, -273.15, 1e15, 5e-324, 0, 1 / 3];

/** The example page with a team, subscribers and messages in each state, so that no table is empty. */
export async function livedIn(): Promise<Actor> {
  const person = { name: 'Olga', email: 'olga@example.com', password: 'correct horse battery' };
  const page = { pageName: 'Heraldo', url: 'https://status.example.com', timeZone: 'Europe/Berlin' };
  const { userId } = await setUp(
    { kind: 'setup' },
    { code: setupCode(), ...page, ...person, world: 'example' },
  );
  const olga = { kind: 'user', id: userId, name: 'Olga', role: 'owner' } as const;
  await startSession(olga, { device: 'A browser' });
  await inviteUser(olga, { role: 'editor', note: 'Edith' });
  const { tokenId } = await createToken(olga, { name: HARD.slice(0, 8), scopes: ['read'], days: 30 });
  await keepBooks((tx) =>
    tx.insert(idempotencyKeys).values({
      ...{ tokenId, key: 'k', requestHash: 'h', attempt: 'a', createdAt: tx.now },
      answer: { status: 201, body: { b: 1, a: HARD, 7: '\0' } },
    }),
  );
  const db = reader();
  const [component] = await db.select().from(components).where(isNull(components.removedAt)).limit(1);
  const [group] = await db.select().from(componentGroups).limit(1);
  const [metric] = await db.select().from(metrics).limit(1);
  const seconds = Math.floor(now() / SECOND);
  const points = FRACTIONS.map((value, ago) => ({ timestamp: seconds - ago, value }));
  await sendPoints(olga, { [metric!.id]: points });
  const words = { name: HARD.replaceAll(/\s+/g, ' '), status: 'investigating', body: HARD, notify: true };
  passTime(HOUR);
  const { incidentId } = await openIncident(olga, { ...words, components: [] });
  await subscribedMany(20);
  const add = (address: string, choice: object) =>
    addSubscriber(olga, { address, confirmed: true, ...choice });
  await add('parts@example.org', {
    scope: 'chosen',
    componentIds: [component!.id],
    groupIds: [group!.id],
  });
  await add('follows@example.org', { scope: 'incident', incidentIds: [incidentId] });
  const { subscriberId } = await add('gone@example.org', {});
  await removeSubscriber(olga, { subscriberId });

  passTime(HOUR);
  const { updateId, incidentId: otherId } = await openIncident(olga, {
    ...{ ...words, name: 'Dark', components: [] },
  });
  await linkIncidents(olga, { incidentId, otherId });
  await keepBooks((tx) =>
    noteNotice(tx, {
      ...{ kind: 'guard', thing: HARD, subjectId: incidentId, reader: { userId } },
      words: {
        ...{ subject: HARD, state: HARD, title: HARD, words: HARD },
        link: { text: HARD, path: '/admin' },
      },
    }),
  );
  await deskLivedIn(olga, component!.id, HARD);
  passTime(UNDO_WINDOW);
  while (await fanOut());
  const [first, second] = await claim('email', 'a worker', 3);
  await settle([
    { delivery: first!, outcome: { kind: 'sent' } },
    { delivery: second!, outcome: { kind: 'refused', reason: HARD } },
  ]);
  const [said] = await db.select().from(updates).where(eq(updates.id, updateId));
  const { version, displayAt, nextUpdateBy } = said!;
  const edit = { updateId, version, displayAt, nextUpdateBy, status: 'identified', components: [] };
  await editUpdate(olga, { ...edit, body: `${HARD}!` });
  return olga;
}
