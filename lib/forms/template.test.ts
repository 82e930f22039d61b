import { describe, expect, it } from 'vitest';
import { fillIncident, fillMaintenance, fillUpdate } from './template.ts';

const WORDS = { title: 'Mail is late', body: 'Mail waits.', status: 'identified', notify: false } as const;
const NAMED = [
  { componentId: 'api', status: 'major_outage' },
  { componentId: 'mail', status: null },
] as const;

describe('a template', () => {
  it('gives a new incident its name, words, status and components', () => {
    expect(fillIncident({ ...WORDS, components: NAMED })).toEqual({
      ...{ name: 'Mail is late', body: 'Mail waits.', status: 'identified', notify: 'false' },
      affected: {
        api: { named: 'on', status: 'major_outage' },
        mail: { named: 'on', status: 'partial_outage' },
      },
    });
  });

  it('leaves what it does not say to the form', () => {
    const bare = { ...WORDS, title: '', status: null, notify: true, components: [] };
    expect(fillIncident(bare)).toEqual({ body: 'Mail waits.', notify: 'true' });
    expect(fillMaintenance(bare)).toEqual({ body: 'Mail waits.', notify: 'true' });
  });

  it('says in an update how components are now, but where it knows better', () => {
    const now = [
      { componentId: 'web', status: 'degraded_performance' },
      { componentId: 'mail', status: 'degraded_performance' },
    ] as const;
    expect(fillUpdate({ ...WORDS, components: NAMED }, now)).toEqual({
      ...{ body: 'Mail waits.', status: 'identified', notify: 'false' },
      affected: {
        web: { named: 'on', status: 'degraded_performance' },
        mail: { named: 'on', status: 'degraded_performance' },
        api: { named: 'on', status: 'major_outage' },
      },
    });
  });

  it('that resolves makes all well', () => {
    const now = [{ componentId: 'mail', status: 'major_outage' }] as const;
    expect(fillUpdate({ ...WORDS, status: 'resolved', components: [] }, now)).toMatchObject({
      affected: { mail: { named: 'on', status: 'operational' } },
    });
  });

  it('names what a maintenance touches', () => {
    expect(fillMaintenance({ ...WORDS, components: NAMED })).toEqual({
      ...{ name: 'Mail is late', body: 'Mail waits.', notify: 'false', componentIds: ['api', 'mail'] },
    });
  });
});
