import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasSharedData, sharedFiles, sharedJson } from '#e2e/shared-data.ts';
import { COMPONENT_STATUSES, type ComponentStatus, INDICATORS, worstStatus } from './level.ts';
import { impactOf, pageStatus } from './rollup.ts';

interface Summary {
  status: { indicator: string; description: string };
  components: { id: string; status: ComponentStatus; group?: boolean; group_id?: string | null }[];
}

describe.skipIf(!hasSharedData)('recorded pages', () => {
  test('all 102 say of themselves what the roll-up says, and so do their groups', () => {
    const differences: string[] = [];
    const files = sharedFiles('summaries').filter((name) => name.endsWith('.json'));
    let groups = 0;
    for (const file of files) {
      const { status, components } = sharedJson(`summaries/${file}`) as Summary;
      const computed = pageStatus(components.filter((c) => c.group !== true).map((c) => c.status));
      if (computed.indicator !== status.indicator || computed.description !== status.description)
        differences.push(`${file}: ${status.description}, computed ${computed.description}`);
      for (const group of components.filter((c) => c.group === true)) {
        groups += 1;
        const children = components.filter((c) => c.group_id === group.id).map((c) => c.status);
        if (worstStatus(children) !== group.status) differences.push(`${file}: group ${group.id}`);
      }
    }
    expect(differences).toEqual([]);
    expect(files).toHaveLength(102);
    expect(groups).toBeGreaterThan(100);
  });
});

describe('page status', () => {
  const some = fc.array(fc.constantFrom(...COMPONENT_STATUSES), { minLength: 1 });

  test.each<[ComponentStatus[], string, string]>([
    [[], 'none', 'All Systems Operational'],
    [['operational'], 'none', 'All Systems Operational'],
    [['operational', 'under_maintenance'], 'maintenance', 'Service Under Maintenance'],
    [['under_maintenance'], 'maintenance', 'Service Under Maintenance'],
    [['under_maintenance', 'degraded_performance'], 'minor', 'Partially Degraded Service'],
    [['degraded_performance'], 'minor', 'Partially Degraded Service'],
    [['operational', 'partial_outage'], 'minor', 'Minor Service Outage'],
    [['partial_outage', 'partial_outage'], 'major', 'Partial System Outage'],
    [['partial_outage', 'major_outage'], 'major', 'Partial System Outage'],
    [['major_outage', 'operational'], 'major', 'Partial System Outage'],
    [['major_outage', 'major_outage'], 'critical', 'Major System Outage'],
  ])('of %j is %s: %s', (leaves, indicator, description) => {
    expect(pageStatus(leaves)).toEqual({ indicator, description });
  });

  test('depends on neither order nor repetition', () => {
    fc.assert(
      fc.property(some, (leaves) => {
        expect(pageStatus([...leaves].reverse())).toEqual(pageStatus(leaves));
        expect(pageStatus([...leaves, ...leaves])).toEqual(pageStatus(leaves));
      }),
    );
  });

  test('never gets better when a component gets worse', () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.constantFrom(...COMPONENT_STATUSES), (leaves, pick, status) => {
        const index = pick % leaves.length;
        const worse = leaves.with(index, worstStatus([status, leaves[index] ?? 'operational']));
        const rank = (list: ComponentStatus[]) => INDICATORS.indexOf(pageStatus(list).indicator);
        expect(rank(worse)).toBeGreaterThanOrEqual(rank(leaves));
      }),
    );
  });

  test('an update that only names maintenance states no impact', () => {
    expect(impactOf(['under_maintenance'])).toBe('none');
  });
});
