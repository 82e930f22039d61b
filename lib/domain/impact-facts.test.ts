import { describe, expect, it } from 'vitest';
import { impactFacts } from './impact-facts.ts';
import type { IncidentStatus } from './incident.ts';
import { MINUTE } from './instant.ts';
import type { ComponentStatus } from './level.ts';
import { at } from './testing/instants.ts';

const said = (time: string, status: IncidentStatus, components: Record<string, ComponentStatus>) => ({
  ...{ id: time, status, displayAt: at(`2025-03-23T${time}Z`), createdAt: at(`2025-03-23T${time}Z`) },
  nextUpdateBy: null,
  components: Object.entries(components).map(([componentId, state]) => ({ componentId, status: state })),
});
const updates = [
  said('22:00', 'investigating', { api: 'partial_outage', web: 'degraded_performance', db: 'operational' }),
  said('22:10', 'identified', { api: 'major_outage' }),
  said('22:20', 'monitoring', { web: 'operational' }),
  said('22:55', 'resolved', { api: 'operational' }),
];
const incident = {
  ...{ id: 'names', startedAt: at('2025-03-23T22:00Z'), closedAt: null, updates },
  resolvedAt: at('2025-03-23T22:55Z'),
};
const LATER = at('2025-03-24T08:00Z');

describe('the impact as the data tell it', () => {
  it('is how long it took, and of each component how bad and for how long, the worst first', () => {
    expect(impactFacts(incident, LATER)).toEqual({
      ...{ startedAt: incident.startedAt, endedAt: incident.resolvedAt, durationMs: 55 * MINUTE },
      worst: 'major_outage',
      components: [
        { componentId: 'api', worst: 'major_outage', impairedMs: 55 * MINUTE },
        { componentId: 'web', worst: 'degraded_performance', impairedMs: 20 * MINUTE },
      ],
    });
  });

  it('goes on while it is open, and ends where it is known to have been open last', () => {
    const open = { ...incident, resolvedAt: null, updates: updates.slice(0, 2) };
    const now = at('2025-03-23T23:00Z');
    expect(impactFacts(open, now)).toMatchObject({ endedAt: null, durationMs: 60 * MINUTE });
    const closed = { ...open, closedAt: at('2025-03-23T22:30Z') };
    expect(impactFacts(closed, now)).toMatchObject({
      durationMs: 30 * MINUTE,
      components: [{ componentId: 'api', impairedMs: 30 * MINUTE }, { impairedMs: 30 * MINUTE }],
    });
  });

  it('is nobody’s where nothing was said to be bad', () => {
    const calm = { ...incident, updates: [said('22:00', 'investigating', { api: 'operational' })] };
    expect(impactFacts(calm, LATER)).toMatchObject({ worst: 'operational', components: [] });
  });
});
