import { describe, expect, test } from 'vitest';
import { incidentSays, maintenanceSays } from './default-components.ts';
import { isRunning, MAINTENANCE_STATUSES, mayBecome } from './maintenance.ts';

const latest = [
  { componentId: 'a', status: 'major_outage' },
  { componentId: 'b', status: 'operational' },
] as const;

describe('when nobody says otherwise', () => {
  test.each(['investigating', 'identified', 'monitoring'] as const)(
    'an update that is %s says of components what was last said',
    (status) => {
      expect(incidentSays(status, latest)).toEqual(latest);
    },
  );

  test('a resolved incident says that all it ever named are well', () => {
    expect(incidentSays('resolved', latest)).toEqual([
      { componentId: 'a', status: 'operational' },
      { componentId: 'b', status: 'operational' },
    ]);
    expect(incidentSays('resolved', [])).toEqual([]);
  });

  const during = 'under_maintenance';

  test('a maintenance that begins takes exactly its planned components under maintenance', () => {
    const step = { from: 'scheduled', to: 'in_progress', planned: ['c', 'd'], during, latest: [] } as const;
    expect(maintenanceSays(step)).toEqual([
      { componentId: 'c', status: 'under_maintenance' },
      { componentId: 'd', status: 'under_maintenance' },
    ]);
  });

  test('or says of them what the plan says that they are meanwhile', () => {
    const step = { from: 'scheduled', to: 'in_progress', planned: ['c'], latest: [] } as const;
    expect(maintenanceSays({ ...step, during: 'partial_outage' })).toEqual([
      { componentId: 'c', status: 'partial_outage' },
    ]);
  });

  test('a completed one says that what it named is well, or what it was planned for if it named nothing', () => {
    const step = { from: 'verifying', to: 'completed', planned: ['c'], during, latest } as const;
    expect(maintenanceSays(step).map((one) => `${one.componentId} ${one.status}`)).toEqual([
      'a operational',
      'b operational',
    ]);
    expect(maintenanceSays({ ...step, latest: [] })).toEqual([{ componentId: 'c', status: 'operational' }]);
  });

  test('every other step leaves components as they were', () => {
    for (const from of MAINTENANCE_STATUSES)
      for (const to of MAINTENANCE_STATUSES) {
        const says = maintenanceSays({ from, to, planned: ['c'], during, latest });
        const begins = from === 'scheduled' && isRunning(to);
        if (mayBecome(from, to) && !begins && to !== 'completed') expect(says).toEqual(latest);
      }
  });
});
