import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { components, events } from '#db/schema/index.ts';
import { setClock, MONDAY } from '#db/testing/clock.ts';
import { CLOCK } from '#lib/domain/actor.ts';
import type { Day } from '#lib/domain/instant.ts';
import { newId } from '#lib/id.ts';
import { engine, reader } from './open.ts';
import { revision } from './queries/revision.ts';
import { type Tx, write } from './write.ts';

function addComponent(tx: Tx, name: string) {
  return tx.insert(components).values({
    id: newId(),
    name,
    status: 'operational',
    position: 0,
    startDate: '2025-03-17' as Day,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
}

const named = (name: string) => reader().select().from(components).where(eq(components.name, name));

describe('write', () => {
  it('runs on the engine that its project names', () => {
    expect(engine().name).toBe(process.env['DATABASE_URL']?.startsWith('file:') ? 'sqlite' : 'postgres');
  });

  it('keeps what was written together with its event', async () => {
    setClock(MONDAY);
    await write(CLOCK, async (tx) => {
      await addComponent(tx, 'kept');
      await tx.record({ type: 'component.added', subjectId: null, data: { b: 1, a: [true, null] } });
    });
    const [component] = await named('kept');
    expect(component).toMatchObject({ createdAt: MONDAY, showUptime: true, removedAt: null });
    const [event] = await reader()
      .select()
      .from(events)
      .where(eq(events.id, await revision(reader())));
    expect(event).toMatchObject({
      at: MONDAY,
      type: 'component.added',
      actorKind: 'clock',
      actorName: 'Clock',
    });
    expect(JSON.stringify(event!.data)).toBe('{"b":1,"a":[true,null]}');
  });

  it('refuses a change that records no event, and keeps nothing of it', async () => {
    await expect(write(CLOCK, async (tx) => void (await addComponent(tx, 'silent')))).rejects.toThrow(
      'recorded no event',
    );
    expect(await named('silent')).toEqual([]);
  });

  it('lets a transaction that changes nothing pass without an event', async () => {
    const before = await revision(reader());
    await write(CLOCK, (tx) => tx.select().from(components));
    expect(await revision(reader())).toBe(before);
  });

  it('finds nothing under text that cannot be, such as a zero byte, and is not broken by it', async () => {
    expect(await named('no\0such\0name')).toEqual([]);
    expect(await named('\ud800')).toEqual([]);
  });

  it('keeps nothing when the work throws, and goes on working', async () => {
    const before = await revision(reader());
    const failing = write(CLOCK, async (tx) => {
      await addComponent(tx, 'rolled back');
      await tx.record({ type: 'component.added', subjectId: null });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await named('rolled back')).toEqual([]);
    expect(await revision(reader())).toBe(before);
  });

  it('hides a change from readers until it is whole', async () => {
    await write(CLOCK, async (tx) => {
      await addComponent(tx, 'half done');
      expect(await named('half done')).toEqual([]);
      await tx.record({ type: 'component.added', subjectId: null });
    });
    expect(await named('half done')).toHaveLength(1);
  });

  it('runs writers one after another, whoever waits in the middle', async () => {
    const steps: string[] = [];
    const firstIsIn = signal();
    const letFirstGo = signal();
    const first = write(CLOCK, async (tx) => {
      steps.push('first in');
      firstIsIn.fire();
      await letFirstGo.fired;
      await tx.record({ type: 'component.changed', subjectId: 'first' });
      steps.push('first out');
    });
    await firstIsIn.fired;
    const second = write(CLOCK, async (tx) => {
      steps.push('second in');
      await tx.record({ type: 'component.changed', subjectId: 'second' });
    });
    // Reads go there and back many times, so the second writer has every chance to slip in.
    for (let n = 0; n < 25; n += 1) await revision(reader());
    letFirstGo.fire();
    await Promise.all([first, second]);
    expect(steps).toEqual(['first in', 'first out', 'second in']);
  });

  it('numbers events upwards in the order in which they became visible', async () => {
    const before = await revision(reader());
    const seen: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        write(CLOCK, async (tx) => {
          const last = await revision(tx);
          const id = await tx.record({ type: 'component.changed', subjectId: `${n}` });
          expect(id).toBeGreaterThan(last);
          seen.push(id);
        }),
      ),
    );
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBe(20);
    expect(await revision(reader())).toBeGreaterThan(before);
  });
});

function signal(): { fire: () => void; fired: Promise<void> } {
  let fire!: () => void;
  const fired = new Promise<void>((resolve) => (fire = resolve));
  return { fire, fired };
}
