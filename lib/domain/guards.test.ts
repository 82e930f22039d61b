import { describe, expect, test } from 'vitest';
import {
  type GuardedComponent,
  type GuardedIncident,
  type GuardFacts,
  guardsAt,
  occurrenceOf,
} from './guards.ts';
import type { IncidentStatus, IncidentUpdateFacts } from './incident.ts';
import { HOUR, type Instant, MINUTE, parseInstant, plus } from './instant.ts';
import type { ComponentStatus, Impact } from './level.ts';

const NINE = parseInstant('2025-03-17T09:00:00.000Z');
const at = (minutes: number) => plus(NINE, minutes * MINUTE);

interface Said {
  readonly minute: number;
  readonly status?: IncidentStatus;
  readonly api?: ComponentStatus;
  readonly by?: Instant | null;
  readonly written?: Instant;
}

function update({ minute, status = 'investigating', api, by = null, written }: Said): IncidentUpdateFacts {
  return {
    ...{
      id: `u${minute}`,
      status,
      displayAt: at(minute),
      createdAt: written ?? at(minute),
      nextUpdateBy: by,
    },
    components: api ? [{ componentId: 'api', status: api }] : [],
  };
}

function incident(said: readonly Said[], impact: Impact = 'major'): GuardedIncident {
  return { id: 'slow', name: 'Slow', impact, updates: said.map(update) };
}

const facts = (given: Partial<GuardFacts>): GuardFacts => ({
  ...{ incidents: [], unwell: [], silenceHours: 2 },
  ...given,
});
const guards = (given: Partial<GuardFacts>, minute: number) => guardsAt(facts(given), at(minute));
const kinds = (given: Partial<GuardFacts>, minute: number) => guards(given, minute).map(({ kind }) => kind);

describe('a promised update', () => {
  const promised = { incidents: [incident([{ minute: 0, api: 'major_outage', by: at(30) }])] };

  test('is late from the moment that was promised on, and a mail about it waits five minutes more', () => {
    expect(kinds(promised, 29)).toEqual([]);
    const [late] = guards(promised, 30);
    expect(late).toMatchObject({ kind: 'late', subjectId: 'slow', since: at(30), mailAt: at(35) });
  });

  test('is another occurrence each time that it is late', () => {
    const [first] = guards(promised, 40);
    const again = [
      incident([
        { minute: 0, by: at(30) },
        { minute: 41, api: 'major_outage', by: at(50) },
      ]),
    ];
    const [second] = guards({ incidents: again }, 60);
    expect(occurrenceOf(second!)).not.toBe(occurrenceOf(first!));
  });

  test('is no business of the words before the last one', () => {
    const kept = [
      incident([
        { minute: 0, by: at(30) },
        { minute: 20, api: 'major_outage' },
      ]),
    ];
    expect(kinds({ incidents: kept }, 60)).toEqual([]);
  });
});

describe('silence', () => {
  test('counts from the last word, as long as the settings say, and twice as long for what is minor', () => {
    const grave = { incidents: [incident([{ minute: 0, api: 'major_outage' }, { minute: 10 }])] };
    expect(kinds(grave, 129)).toEqual([]);
    expect(guards(grave, 130)).toMatchObject([{ kind: 'silent', since: at(10), mailAt: at(130) }]);
    const minor = { incidents: [incident([{ minute: 0, api: 'degraded_performance' }], 'minor')] };
    expect(kinds(minor, 239)).toEqual([]);
    expect(kinds(minor, 240)).toEqual(['silent']);
  });

  test('is none while a next update is promised: then that is late or it is not', () => {
    const promised = { incidents: [incident([{ minute: 0, api: 'major_outage', by: at(600) }])] };
    expect(kinds(promised, 500)).toEqual([]);
  });

  test('does not begin before a word that is dated back was written', () => {
    const back = { incidents: [incident([{ minute: -600, api: 'major_outage', written: at(0) }])] };
    expect(kinds(back, 119)).toEqual([]);
    expect(kinds(back, 120)).toEqual(['silent']);
  });

  test('is nobody’s business where the settings say never', () => {
    const silent = { incidents: [incident([{ minute: 0, api: 'major_outage' }])], silenceHours: 0 };
    expect(kinds(silent, 10_000)).toEqual([]);
  });
});

describe('an incident whose components are all well', () => {
  const calm = (status: IncidentStatus) => ({
    incidents: [
      incident([
        { minute: 0, api: 'major_outage' },
        { minute: 20, status, api: 'operational' },
      ]),
    ],
    silenceHours: 0,
  });

  test('is looked at after a quarter of an hour, while it is monitored after an hour', () => {
    expect(kinds(calm('identified'), 34)).toEqual([]);
    expect(guards(calm('identified'), 35)).toMatchObject([{ kind: 'calm', since: at(20), mailAt: at(35) }]);
    expect(kinds(calm('monitoring'), 79)).toEqual([]);
    expect(kinds(calm('monitoring'), 80)).toEqual(['calm']);
  });

  test('is the same occurrence whatever is said on, until one of them is broken again', () => {
    const [first] = guards(calm('identified'), 60);
    const said = [
      { minute: 0, api: 'major_outage' },
      { minute: 20, status: 'identified', api: 'operational' },
      { minute: 50, status: 'identified', api: 'operational' },
    ] as const;
    expect(guards({ incidents: [incident(said)], silenceHours: 0 }, 70).map(occurrenceOf)).toEqual([
      occurrenceOf(first!),
    ]);
    const worse = [
      ...said,
      { minute: 60, api: 'partial_outage' },
      { minute: 70, api: 'operational' },
    ] as const;
    const [second] = guards({ incidents: [incident(worse)], silenceHours: 0 }, 90);
    expect(second!.since).toBe(at(70));
  });

  test('is well worth being open where it names none, or one of them is broken by its own status', () => {
    expect(kinds({ incidents: [incident([{ minute: 0 }])], silenceHours: 0 }, 600)).toEqual([]);
    const unwell = [{ id: 'api', name: 'API', unwellSince: at(0), isTold: true, toldUntil: null }];
    expect(kinds({ ...calm('identified'), unwell }, 600)).toEqual([]);
  });
});

describe('a component that is broken', () => {
  const api = (changes: Partial<GuardedComponent>) => ({
    unwell: [{ id: 'api', name: 'API', unwellSince: at(0), isTold: false, toldUntil: null, ...changes }],
  });

  test('wants an incident that says why, and a mail about it waits five minutes', () => {
    expect(guards(api({}), 0)).toEqual([
      { kind: 'untold', subjectId: 'api', name: 'API', since: at(0), mailAt: at(5) },
    ]);
    expect(kinds(api({ isTold: true }), 600)).toEqual([]);
  });

  test('that is broken on after its incident ended is so since that end', () => {
    expect(guards(api({ toldUntil: at(90) }), 100)).toMatchObject([{ since: at(90), mailAt: at(95) }]);
    expect(guards(api({ toldUntil: at(-90) }), 100)).toMatchObject([{ since: at(0) }]);
  });
});

test('what is most urgent comes first, and of one kind what has waited longest', () => {
  const late = incident([{ minute: 0, api: 'major_outage', by: at(30) }]);
  const later = { ...incident([{ minute: 0, api: 'major_outage', by: at(20) }]), id: 'dark' };
  const unwell = [{ id: 'web', name: 'Web', unwellSince: at(-60), isTold: false, toldUntil: null }];
  expect(
    guards({ incidents: [late, later], unwell }, 3 * (HOUR / MINUTE)).map(({ subjectId }) => subjectId),
  ).toEqual(['dark', 'slow', 'web']);
});
