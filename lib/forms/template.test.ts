import { describe, expect, it } from 'vitest';
import { fillIncident, fillMaintenance, fillUpdate } from './template.ts';

const WORDS = { title: 'Mail is late', body: 'Mail waits.', status: 'identified', notify: false } as const;
const NAMED = [
  { componentId: 'api', status: 'major_outage' },
  { componentId: 'mail', status: null },
] as const;

const FILLING = {
  components: { api: 'API', mail: 'Mail', web: 'Website' },
  time: '03:12 CET',
  anIncident: 'this incident',
  noComponent: 'our service',
};

describe('a template', () => {
  it('gives a new incident its name, words, status and components', () => {
    expect(fillIncident({ ...WORDS, components: NAMED }, FILLING)).toEqual({
      ...{ name: 'Mail is late', body: 'Mail waits.', status: 'identified', notify: 'false' },
      affected: {
        api: { named: 'on', status: 'major_outage' },
        mail: { named: 'on', status: 'partial_outage' },
      },
    });
  });

  it('leaves what it does not say to the form', () => {
    const bare = { ...WORDS, title: '', status: null, notify: true, components: [] };
    expect(fillIncident(bare, FILLING)).toEqual({ body: 'Mail waits.', notify: 'true' });
    expect(fillMaintenance(bare, FILLING)).toEqual({ body: 'Mail waits.', notify: 'true' });
  });

  it('says in an update how components are now, but where it knows better', () => {
    const now = [
      { componentId: 'web', status: 'degraded_performance' },
      { componentId: 'mail', status: 'degraded_performance' },
    ] as const;
    expect(fillUpdate({ ...WORDS, components: NAMED }, FILLING, { name: 'Mail', named: now })).toEqual({
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
    expect(
      fillUpdate({ ...WORDS, status: 'resolved', components: [] }, FILLING, { name: 'Mail', named: now }),
    ).toMatchObject({
      affected: { mail: { named: 'on', status: 'operational' } },
    });
  });

  it('names what a maintenance touches', () => {
    expect(fillMaintenance({ ...WORDS, components: NAMED }, FILLING)).toEqual({
      ...{ name: 'Mail is late', body: 'Mail waits.', notify: 'false', componentIds: ['api', 'mail'] },
    });
  });

  it('names the incident, its components and the time in its words', () => {
    const body = '{{incident}}: {{component}} at {{time}}.';
    const open = { ...WORDS, title: '{{component}} fails', body, components: NAMED };
    expect(fillIncident(open, FILLING)).toMatchObject({
      name: 'API and Mail fails',
      body: 'API and Mail fails: API and Mail at 03:12 CET.',
    });
    const named = [{ componentId: 'web', status: 'major_outage' }] as const;
    const update = fillUpdate({ ...open, components: [] }, FILLING, { name: 'Slow pages', named });
    expect(update).toMatchObject({ body: 'Slow pages: Website at 03:12 CET.' });
    expect(fillMaintenance(open, FILLING)).toMatchObject({
      body: 'API and Mail fails: API and Mail at 03:12 CET.',
    });
  });

  it('leaves no gap where nothing is named', () => {
    const body = '{{incident}} of {{component}}';
    expect(fillIncident({ ...WORDS, title: '', body, components: [] }, FILLING)).toMatchObject({
      body: 'this incident of our service',
    });
  });
});
