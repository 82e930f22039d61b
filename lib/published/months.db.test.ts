import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { incidents, maintenances } from '#db/schema/index.ts';
import { setUpPage } from '#db/testing/world.ts';
import { write } from '#db/write.ts';
import { CLOCK } from '#lib/domain/actor.ts';
import { type Instant, instantOf, parseInstant } from '#lib/domain/instant.ts';
import { dayOf, monthOf } from '#lib/domain/time.ts';
import { newId } from '#lib/id.ts';
import { monthCounts } from './months.ts';

const NOW = parseInstant('2025-03-17T09:00:00Z');
const ZONES = ['Etc/UTC', 'America/New_York', 'Pacific/Apia', 'Europe/Berlin'];

/** All that ever was, and nothing else. */
const put = (began: readonly Instant[], planned: readonly Instant[]) =>
  write(CLOCK, async (tx) => {
    await tx.delete(incidents);
    await tx.delete(maintenances);
    const times = { createdAt: tx.now, updatedAt: tx.now };
    for (const startedAt of began) {
      const row = {
        id: newId(),
        name: 'One',
        status: 'resolved',
        impact: 'none',
        startedAt,
        ...times,
      } as const;
      await tx.insert(incidents).values(row);
    }
    for (const scheduledFor of planned) {
      const row = {
        id: newId(),
        name: 'One',
        status: 'scheduled',
        autoStart: false,
        autoComplete: false,
      } as const;
      const plan = { scheduledFor, scheduledUntil: instantOf(scheduledFor + 1), ...times };
      await tx.insert(maintenances).values({ ...row, ...plan });
    }
    await tx.record({ type: 'component.changed', subjectId: null });
  });

const counts = (zone: string) => monthCounts(reader(), NOW, zone);

beforeAll(() => setUpPage());

describe('the list of months', () => {
  it('counts each beginning in the month of its day in the zone of the page, and nothing that is still to come', async () => {
    // Most of them where a month of one zone is not yet one of another.
    const instant = fc
      .tuple(
        fc.integer({ min: 2023 * 12, max: 2025 * 12 + 3 }),
        fc.integer({ min: -15 * 3_600_000, max: 15 * 3_600_000 }),
        fc.constantFrom(0, 1, 14),
      )
      .map(([month, around, days]) => instantOf(Date.UTC(0, month, 1 + days) + around));
    const instants = fc.array(fc.oneof(instant, fc.constantFrom(NOW, instantOf(NOW + 1))), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(instants, instants, async (began, planned) => {
        await put(began, planned);
        for (const zone of ZONES) {
          const inMonth = (list: readonly Instant[], month: string) =>
            list.filter((at) => at <= NOW && monthOf(dayOf(at, zone)) === month).length;
          const found = await counts(zone);
          for (const { month, ...count } of found)
            expect(count).toEqual({
              incidents: inMonth(began, month),
              maintenances: inMonth(planned, month),
            });
          const all = found.reduce((sum, one) => sum + one.incidents + one.maintenances, 0);
          expect(all).toBe([...began, ...planned].filter((at) => at <= NOW).length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('goes from this month back to the first, quiet ones too', async () => {
    await put([parseInstant('2024-12-31T23:30:00-05:00')], []);
    const months = async (zone: string) => (await counts(zone)).map((one) => one.month);
    expect(await months('America/New_York')).toEqual(['2025-03', '2025-02', '2025-01', '2024-12']);
    expect(await months('Etc/UTC')).toEqual(['2025-03', '2025-02', '2025-01']);
    await put([], []);
    expect(await months('Etc/UTC')).toEqual(['2025-03']);
    // What is dated after now is no beginning of the list.
    await put([instantOf(NOW + 86_400_000)], []);
    expect(await counts('Etc/UTC')).toEqual([{ month: '2025-03', incidents: 0, maintenances: 0 }]);
  });
});
