/// <reference types="vite/client" />
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import {
  ada,
  componentNamed,
  edith,
  hireStaff,
  olga,
  refusalOf,
  setUpPage,
  vincent,
} from '#db/testing/world.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { Refusal } from '#lib/errors.ts';
import { addGroup } from './add-group.ts';
import { openIncident } from './open-incident.ts';
import { savePostmortem } from './save-postmortem.ts';
import { scheduleMaintenance } from './schedule-maintenance.ts';
import type { Verb } from './verb.ts';

type AnyVerb = Verb<unknown, unknown>;

/** All there are, by name, those of tomorrow included. */
const verbs: [string, AnyVerb][] = Object.values(
  import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true }),
).flatMap((exports) =>
  Object.entries(exports).filter((entry): entry is [string, AnyVerb] => {
    const [, value] = entry;
    return typeof value === 'function' && 'schema' in value;
  }),
);

/** Acts of staff on what the page tells, and the least role for each. */
const FOR_EDITORS = /incident|update|maintenance|postmortem|ComponentStatus/i;
const FOR_ADMINS = /^(add|change|remove|order)(Components?|Group)$/;

let ids: string[] = [];

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  await hireStaff();
  const componentId = await componentNamed('API');
  const { groupId } = await addGroup(ada, { name: 'Group' });
  const told = { body: 'Words.', notify: false };
  const components = [{ componentId, status: 'major_outage' }];
  const incident = await openIncident(edith, { ...told, name: 'One', status: 'resolved', components });
  await savePostmortem(edith, { incidentId: incident.incidentId, version: 0, sections: {} });
  const window = { scheduledFor: MONDAY + HOUR, scheduledUntil: MONDAY + 2 * HOUR };
  const maintenance = await scheduleMaintenance(edith, {
    ...told,
    ...window,
    name: 'Two',
    componentIds: [componentId],
  });
  ids = [componentId, groupId, incident.incidentId, incident.updateId, maintenance.maintenanceId, vincent.id];
});

/** What a field may hold: the right thing by chance, and everything that has ever broken a form. */
const anyValue = () => {
  const simple = fc.oneof(
    fc.constantFrom(...ids),
    fc.constantFrom(
      'resolved',
      'in_progress',
      'major_outage',
      'minor',
      'open',
      'Europe/Berlin',
      '2025-03-01',
    ),
    fc.constantFrom(0, 1, 2, true, false, null, undefined, MONDAY, MONDAY + HOUR, MONDAY - HOUR),
    fc.constantFrom(
      '',
      ' ',
      '\u0000',
      'a\u0000b',
      '\ud800',
      '‮',
      '👩‍🚒',
      '<script>',
      "'; drop table x; --",
      '%',
      '__proto__',
    ),
    fc.constantFrom(-1, 0.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e300, Number.NaN, Number.POSITIVE_INFINITY),
    fc.string(),
    fc.constant('x'.repeat(1_000_000)),
  );
  return fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small', maxDepth: 3 }, simple, tie('list'), tie('object')),
    list: fc.array(tie('value'), { maxLength: 3 }),
    object: fc.dictionary(
      fc.constantFrom(
        'componentId',
        'status',
        'id',
        'componentIds',
        'title',
        'summary',
        'toString',
        '__proto__',
      ),
      tie('value'),
      { maxKeys: 3 },
    ),
  })).value;
};

const fieldsOf = (verb: AnyVerb): string[] =>
  'shape' in verb.schema ? Object.keys(verb.schema.shape as object) : [];

describe.each(verbs)('%s', (_, verb) => {
  it('answers whatever it is given, and never with a fault of ours', async () => {
    const value = anyValue();
    const fields = Object.fromEntries(fieldsOf(verb).map((field) => [field, value]));
    const input = fc.oneof(
      { weight: 9, arbitrary: fc.record(fields, { requiredKeys: [] }) },
      { weight: 1, arbitrary: fc.anything() },
    );
    await fc.assert(
      fc.asyncProperty(input, async (given) => {
        await verb(olga, given).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
          expect(error.message).toMatch(/^[A-Z].*[.?]$/s);
        });
      }),
      { numRuns: 120 },
    );
  });
});

const named = (names: RegExp) => verbs.filter(([name]) => names.test(name));

it.each([...named(FOR_EDITORS), ...named(FOR_ADMINS)])(
  '%s is refused to whoever only reads',
  async (_, verb) => {
    expect((await refusalOf(verb(vincent, {}))).code).toBe('forbidden');
  },
);

it.each(named(FOR_ADMINS))('%s is refused to editors', async (_, verb) => {
  expect((await refusalOf(verb(edith, {}))).code).toBe('forbidden');
});

it('knows every verb', () => {
  expect(verbs.length).toBeGreaterThan(30);
  expect(named(FOR_EDITORS).length).toBeGreaterThan(20);
  expect(named(FOR_ADMINS)).toHaveLength(7);
});
