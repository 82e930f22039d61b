import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { bringFirstTemplates } from '#db/queries/postmortem-template.ts';
import { components, page, postmortemTemplates, users } from '#db/schema/index.ts';
import { plantExampleWorldIn } from '#db/seed/example/plant.ts';
import type { Tx } from '#db/write.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { isSetupCode } from '#lib/auth/setup-code.ts';
import { DEFAULT_UPTIME_WEIGHTS } from '#lib/domain/uptime.ts';
import { invalid, Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { pageName, timeZone, webAddress } from './page-fields.ts';
import { email, newPassword, personName } from './person.ts';
import { verb } from './verb.ts';

export const SetUp = z.object({
  code: z.string({ error: 'Enter the code from the log.' }).max(100),
  pageName,
  url: webAddress,
  timeZone,
  name: personName,
  email,
  password: newPassword,
  /** What the page begins with. */
  world: z.enum(['empty', 'example'], { error: 'Choose what the page begins with.' }).default('empty'),
});

/** The first visit: the page and its owner in one. A page that an import has made already takes the name given here. */
export const setUp = verb({
  act: 'page.create',
  schema: SetUp,
  async run(tx, { code, pageName, url, timeZone, name, email, password, world }) {
    const [somebody] = await tx.select({ id: users.id }).from(users).limit(1);
    if (somebody) throw new Refusal('forbidden', 'This page has an owner already. Sign in instead.');
    if (!isSetupCode(code))
      throw invalid('code', 'This is not the code. The log of the server shows it at every start.');
    await makePage(tx, { name: pageName, url, timeZone });
    if ((await tx.$count(postmortemTemplates)) === 0) await bringFirstTemplates(tx);
    const userId = newId();
    // Some 30 ms in which nobody else writes: there is nobody else yet.
    const passwordHash = await hashPassword(password);
    const at = { createdAt: tx.now, updatedAt: tx.now };
    await tx.insert(users).values({ id: userId, email, name, role: 'owner', passwordHash, ...at });
    await tx.record({ type: 'user.added', subjectId: userId, data: { name, role: 'owner' } });
    if (world === 'example' && (await tx.$count(components)) === 0) await plantExampleWorldIn(tx, tx.now);
    return { userId };
  },
});

async function makePage(tx: Tx, settings: { name: string; url: string; timeZone: string }): Promise<void> {
  const [there] = await tx.select({ id: page.id, version: page.version }).from(page);
  if (there) {
    await tx
      .update(page)
      .set({ ...settings, updatedAt: tx.now, version: there.version + 1 })
      .where(eq(page.id, there.id));
    await tx.record({
      type: 'page.settings_changed',
      subjectId: null,
      data: { changed: Object.keys(settings) },
    });
    return;
  }
  await tx.insert(page).values({
    id: newId(),
    ...settings,
    uptimeWeights: DEFAULT_UPTIME_WEIGHTS,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  await tx.record({ type: 'page.created', subjectId: null, data: { name: settings.name } });
}
