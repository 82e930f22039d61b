import { and, eq, isNull } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { revision } from '#db/queries/revision.ts';
import { deliveries, page } from '#db/schema/index.ts';
import { write } from '#db/write.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { Refusal } from '#lib/errors.ts';
import { keepSecret, knownSecret, secret as ownSecret } from '#lib/secret.ts';
import { backUpBefore } from './back-up-before.ts';
import { type Checked, checkSource, rehashed } from './check-source.ts';
import { openSource } from './open-source.ts';
import { replaceRows } from './replace-rows.ts';
import type { Source } from './source.ts';
import { type SecretStep, whichSecret } from './which-secret.ts';

export interface RestoreWish {
  /** Whether a page that is there may go. */
  readonly replace?: boolean;
  /** Whether the page may go on with another secret than it had. */
  readonly otherSecret?: boolean;
  readonly told?: (line: string) => void;
}

export interface Restored {
  readonly name: string;
  readonly counts: Checked['counts'];
  readonly secret: SecretStep;
  /** Messages that go out as soon as somebody of the team lets them. */
  readonly waiting: number;
  /** Where the page is that was there before. */
  readonly before: string | null;
}

/**
 * Makes the database what a copy says, all of it or nothing of it. Everything is checked before anything is replaced. The
 * page comes back with all messages paused: the one that was copied may be sending them as well.
 * @throws SourceFault, Refusal `conflict`: then nothing is changed
 */
export async function restore(actor: Actor, path: string, wish: RestoreWish = {}): Promise<Restored> {
  if (!mayAct(actor, 'page.restore')) throw new Refusal('forbidden', 'Your role does not allow this.');
  const source = await openSource(path);
  try {
    return await restoreFrom(actor, source, wish);
  } finally {
    await source.close();
  }
}

async function restoreFrom(
  actor: Actor,
  source: Source,
  { replace = false, otherSecret = false, told = () => undefined }: RestoreWish,
): Promise<Restored> {
  const here = knownSecret();
  const checked = await checkSource(source, source.secret ?? here, told);
  const step = whichSecret(here, source.secret, checked, otherSecret);
  const seen = await revision(reader());
  const isEmpty = seen === 0 && (await reader().$count(page)) === 0;
  if (!isEmpty && !replace)
    throw new Refusal(
      'conflict',
      'There is a page in this database already. With --replace it goes, and is kept as a backup.',
    );
  const before = isEmpty ? null : await backUpBefore(told);

  await write(actor, async (tx) => {
    if ((await revision(tx)) !== seen)
      throw new Refusal('conflict', 'The page was changed meanwhile: stop the server, or try again.');
    await replaceRows(
      tx,
      source,
      (part) => (step === 'other' ? rehashed(part, ownSecret()) : part.rows),
      told,
    );
    await tx.update(page).set({ sendingPausedAt: tx.now }).where(isNull(page.sendingPausedAt));
    await tx.record({ type: 'page.restored', subjectId: null, data: { source: source.name } });
    if (step === 'kept') keepSecret(source.secret!);
  });
  const waiting = await reader().$count(deliveries, and(eq(deliveries.state, 'waiting')));
  return { name: source.name, counts: checked.counts, secret: step, waiting, before };
}
