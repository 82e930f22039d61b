import { getTableName } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { type Tx, write } from '#db/write.ts';
import { reader } from '#db/open.ts';
import { setUpPage, componentNamed } from '#db/testing/world.ts';
import { CLOCK } from '#lib/domain/actor.ts';
import { newId } from '#lib/id.ts';
import * as schema from './index.ts';

beforeAll(() => setUpPage());

const tables = Object.values(schema).map((table) => [getTableName(table), table] as const);

/** A change that no verb would make, tried on the database itself. */
const attempt = (work: (tx: Tx) => Promise<unknown>) =>
  write(CLOCK, async (tx) => {
    await work(tx);
    await tx.record({ type: 'component.changed', subjectId: null });
  });

const incident = (tx: Tx) => {
  const times = { startedAt: tx.now, createdAt: tx.now, updatedAt: tx.now };
  return { id: newId(), name: 'One', status: 'investigating', impact: 'none', ...times } as const;
};
const update = (tx: Tx) => {
  const times = { displayAt: tx.now, createdAt: tx.now, updatedAt: tx.now };
  return { id: newId(), status: 'investigating', body: 'Words.', notify: false, ...times };
};

it.each(tables)('the migrations make %s with every column of the schema', async (_, table) => {
  expect(await reader().select().from(table).limit(1)).toBeInstanceOf(Array);
});

it('there is one page, and no second', async () => {
  const second = attempt(async (tx) => {
    const [page] = await tx.select().from(schema.page);
    await tx.insert(schema.page).values({ ...page!, id: newId() });
  });
  await expect(second).rejects.toThrow();
  const other = attempt(async (tx) => {
    const [page] = await tx.select().from(schema.page);
    await tx.insert(schema.page).values({ ...page!, id: newId(), singleton: 2 });
  });
  await expect(other).rejects.toThrow();
});

it('an update belongs to one incident or one maintenance', async () => {
  const none = attempt((tx) => tx.insert(schema.updates).values(update(tx)));
  await expect(none).rejects.toThrow();
});

it('a status is one of the words for it', async () => {
  const wrong = 'broken' as 'investigating';
  const insert = attempt((tx) => tx.insert(schema.incidents).values({ ...incident(tx), status: wrong }));
  await expect(insert).rejects.toThrow();
});

it('an update names only components that there are, and each once', async () => {
  const componentId = await componentNamed('API');
  const name = (...ids: string[]) =>
    attempt(async (tx) => {
      const parent = incident(tx);
      const child = { ...update(tx), incidentId: parent.id };
      await tx.insert(schema.incidents).values(parent);
      await tx.insert(schema.updates).values(child);
      await tx.insert(schema.updateComponents).values(
        ids.map((id, position) => ({
          updateId: child.id,
          componentId: id,
          status: 'operational' as const,
          position,
        })),
      );
    });
  await expect(name('nosuchthing1')).rejects.toThrow();
  await expect(name(componentId, componentId)).rejects.toThrow();
  await name(componentId);
});
