import { describe, expect, test } from 'vitest';
import { type IncidentStatus, isLiveIncident } from './incident.ts';
import { instantOf, MINUTE } from './instant.ts';
import type { ComponentStatus } from './level.ts';
import { isRunning, type MaintenanceStatus } from './maintenance.ts';
import { at } from './testing/instants.ts';
import { latestComponents, statementsByComponent } from './timeline.ts';
import { namedIn, type UpdateFacts } from './update.ts';

const T0 = at('2026-03-23T22:00Z');

function story<S extends string>(...parts: [S, Record<string, ComponentStatus>][]): UpdateFacts<S>[] {
  return parts.map(([status, components], index) => ({
    id: `u${index}`,
    status,
    displayAt: instantOf(T0 + index * MINUTE),
    createdAt: instantOf(T0 + index * MINUTE),
    nextUpdateBy: null,
    components: Object.entries(components).map(([componentId, said]) => ({ componentId, status: said })),
  }));
}

function said(statements: ReturnType<typeof statementsByComponent>, component: string) {
  return statements.get(component)?.map((s) => `${(s.at - T0) / MINUTE} ${s.status}`);
}

describe('what updates say of a component', () => {
  test('holds until they say something else of it; an update that does not name it changes nothing', () => {
    const statements = statementsByComponent(
      story<IncidentStatus>(
        ['investigating', { a: 'major_outage', b: 'partial_outage' }],
        ['identified', { a: 'partial_outage' }],
        ['monitoring', {}],
      ),
      isLiveIncident,
    );
    expect(said(statements, 'a')).toEqual(['0 major_outage', '1 partial_outage']);
    expect(said(statements, 'b')).toEqual(['0 partial_outage']);
    expect(said(statements, 'c')).toBeUndefined();
  });

  test('ends with a resolved incident, named or not, and comes back when it is reopened', () => {
    const statements = statementsByComponent(
      story<IncidentStatus>(
        ['investigating', { a: 'major_outage', b: 'partial_outage' }],
        ['resolved', { a: 'degraded_performance' }],
        ['investigating', {}],
      ),
      isLiveIncident,
    );
    expect(said(statements, 'a')).toEqual(['0 major_outage', '1 operational', '2 degraded_performance']);
    expect(said(statements, 'b')).toEqual(['0 partial_outage', '1 operational', '2 partial_outage']);
  });

  test('of a maintenance holds only while it is running', () => {
    const statements = statementsByComponent(
      story<MaintenanceStatus>(
        ['scheduled', { a: 'under_maintenance' }],
        ['in_progress', {}],
        ['verifying', {}],
        ['completed', {}],
      ),
      isRunning,
    );
    expect(said(statements, 'a')).toEqual(['0 operational', '1 under_maintenance', '3 operational']);
  });

  test('is what a component became since, until the next statement of it, whenever that is dated', () => {
    const [first, second, ...rest] = story<IncidentStatus>(
      ['investigating', { a: 'major_outage', b: 'partial_outage' }],
      ['identified', { b: 'partial_outage' }],
      ['monitoring', { a: 'degraded_performance' }],
    );
    const became = { status: 'operational', at: instantOf(T0 + 1.5 * MINUTE) } as const;
    const since = { ...first!, components: first!.components.map((one) => ({ ...one, became })) };
    const told = [since, second!, ...rest];
    const statements = statementsByComponent(told, isLiveIncident);
    expect(said(statements, 'a')).toEqual(['0 major_outage', '1.5 operational', '2 degraded_performance']);
    expect(said(statements, 'b'), 'said before it, but later').toEqual([
      '0 partial_outage',
      '1 partial_outage',
    ]);
    expect(latestComponents([since])).toEqual([
      { componentId: 'a', status: 'operational' },
      { componentId: 'b', status: 'operational' },
    ]);
    expect(latestComponents(told)).toEqual([
      { componentId: 'a', status: 'degraded_performance' },
      { componentId: 'b', status: 'partial_outage' },
    ]);
  });

  test('is nothing more of a component that it is no longer about', () => {
    const [only] = story<IncidentStatus>(['investigating', { a: 'major_outage', b: 'partial_outage' }]);
    const [a, b] = only!.components;
    const told = [{ ...only!, components: [{ ...a!, takenOff: true as const }, b!] }];
    expect(latestComponents(told)).toEqual([b]);
    expect(namedIn(told)).toEqual(['b']);
  });
});
