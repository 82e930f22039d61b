import { describe, expect, test } from 'vitest';
import { type IncidentStatus, isLiveIncident } from './incident.ts';
import { instantOf, MINUTE } from './instant.ts';
import type { ComponentStatus } from './level.ts';
import { isRunning, type MaintenanceStatus } from './maintenance.ts';
import { at } from './testing/instants.ts';
import { statementsByComponent } from './timeline.ts';
import type { UpdateFacts } from './update.ts';

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
});
