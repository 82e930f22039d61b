import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf, parseInstant } from '#lib/domain/instant.ts';
import { dayOf, monthOf } from '#lib/domain/time.ts';
import { monthCounts } from './months.ts';

const NOW = parseInstant('2025-03-17T09:00:00Z');

it('counts each beginning in the month of its day in the zone of the page, and nothing that is still to come', () => {
  const instants = fc
    .array(fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2025, 5, 1) }).map(instantOf), {
      maxLength: 40,
    })
    .map((list) => list.sort((a, b) => a - b));
  const zones = fc.constantFrom('Etc/UTC', 'America/New_York', 'Pacific/Apia', 'Europe/Berlin');
  fc.assert(
    fc.property(instants, instants, zones, (incidents, maintenances, zone) => {
      const counts = monthCounts({ incidents, maintenances }, NOW, zone);
      const inMonth = (list: typeof incidents, month: string) =>
        list.filter((at) => at <= NOW && monthOf(dayOf(at, zone)) === month).length;
      for (const { month, ...count } of counts)
        expect(count).toEqual({
          incidents: inMonth(incidents, month),
          maintenances: inMonth(maintenances, month),
        });
      const all = counts.reduce((sum, one) => sum + one.incidents + one.maintenances, 0);
      expect(all).toBe([...incidents, ...maintenances].filter((at) => at <= NOW).length);
    }),
  );
});

it('lists the months from this one back to the first, quiet ones too', () => {
  const incidents = [parseInstant('2024-12-31T23:30:00-05:00')];
  const months = (zone: string) =>
    monthCounts({ incidents, maintenances: [] }, NOW, zone).map((one) => one.month);
  expect(months('America/New_York')).toEqual(['2025-03', '2025-02', '2025-01', '2024-12']);
  expect(months('Etc/UTC')).toEqual(['2025-03', '2025-02', '2025-01']);
  expect(monthCounts({ incidents: [], maintenances: [] }, NOW, 'Etc/UTC')).toHaveLength(1);
});
