import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { reader } from '#db/open.ts';
import { updates, users } from '#db/schema/index.ts';
import { MONDAY } from '#db/testing/clock.ts';
import { write } from '#db/write.ts';
import { ada, componentNamed, olga, setUpPage } from '#db/testing/world.ts';
import { hashPassword } from '#lib/auth/password.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES, IMPACTS } from '#lib/domain/level.ts';
import { MAINTENANCE_STATUSES } from '#lib/domain/maintenance.ts';
import { POSTMORTEM_SECTIONS } from '#lib/domain/postmortem.ts';
import { Refusal } from '#lib/errors.ts';
import { addGroup } from './add-group.ts';
import { openIncident } from './open-incident.ts';
import { scheduleMaintenance } from './schedule-maintenance.ts';
import { type Verb } from './verb.ts';

type AnyVerb = Verb<unknown, unknown>;

const isVerb = (value: unknown): value is AnyVerb => typeof value === 'function' && 'schema' in value;

/** Every verb there is, found by looking: a new one is tried without being asked for. */
const verbs = new Map<string, AnyVerb>();
for (const file of readdirSync(import.meta.dirname).filter((name) => /^[a-z-]+\.ts$/.test(name)))
  for (const [name, value] of Object.entries((await import(`./${file}`)) as object))
    if (isVerb(value)) verbs.set(name, value);

/** What is there, so that some tries get past the first question. */
const real: string[] = [];

beforeAll(async () => {
  await setUpPage();
  const passwordHash = await hashPassword('correct horse battery');
  await write({ kind: 'setup' }, async (tx) => {
    if (olga.kind !== 'user') throw new Error('Olga is a person');
    const { kind: _, ...person } = olga;
    const times = { createdAt: tx.now, updatedAt: tx.now };
    await tx.insert(users).values({ ...person, email: 'olga@example.com', passwordHash, ...times });
    await tx.record({ type: 'user.added', subjectId: olga.id });
  });
  const componentId = await componentNamed('API');
  const { incidentId } = await openIncident(ada, {
    ...{ name: 'Trouble', status: 'investigating', body: 'Words.', notify: false },
    components: [{ componentId, status: 'major_outage' }],
  });
  const { maintenanceId } = await scheduleMaintenance(ada, {
    ...{ name: 'Work', body: 'Words.', notify: false, componentIds: [componentId] },
    ...{ scheduledFor: MONDAY + HOUR, scheduledUntil: MONDAY + 2 * HOUR },
  });
  const { groupId } = await addGroup(ada, { name: 'Region' });
  const words = await reader().select({ id: updates.id }).from(updates);
  real.push(componentId, incidentId, maintenanceId, groupId, ...words.map((one) => one.id));
});

const TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '👩‍🚒 שלום',
  '<script>alert(1)</script>',
  "'; drop table page; --",
  '__proto__',
  'investigating',
  'scheduled',
  'operational',
  '2026-03-29',
  '9999-12-31',
  'Europe/Berlin',
  'https://example.com',
  'a@example.com',
  'x'.repeat(1_000_000),
];
const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.5,
  NaN,
  Infinity,
  1e308,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  MONDAY,
  MONDAY - HOUR,
  8.64e15,
];

const leaf = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...NUMBERS),
  fc.nat().map((n) => real[n % real.length]),
  fc.constantFrom(null, undefined, true, false, [], {}, 10n, new Date(NaN), Symbol('s')),
  fc.string(),
);
const KEYS = [
  'componentId',
  'status',
  'id',
  'title',
  'owner',
  'dueDay',
  'state',
  'componentIds',
  '__proto__',
];
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: leaf, weight: 5 },
    { arbitrary: fc.array(tie('value'), { maxLength: 4 }), weight: 1 },
    { arbitrary: fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4 }), weight: 1 },
  ),
}));

const truth = fc.boolean();
const when = fc.integer({ min: -50, max: 50 }).map((hours) => MONDAY + hours * HOUR);
const known = fc.nat().map((n) => real[n % real.length]);
const status = fc.constantFrom(...INCIDENT_STATUSES, ...MAINTENANCE_STATUSES, ...COMPONENT_STATUSES);
const said = fc.array(fc.record({ componentId: known, status: fc.constantFrom(...COMPONENT_STATUSES) }), {
  maxLength: 3,
});
const words = fc.constantFrom('Words.', '\u0000 👩‍🚒 \ud800 שלום', 'x'.repeat(255));

/** What the right value of a field looks like, so that the other fields get their turn. */
const plausible: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ...Object.fromEntries(
    ['componentId', 'incidentId', 'maintenanceId', 'groupId', 'updateId'].map((id) => [id, known]),
  ),
  ...Object.fromEntries(
    ['name', 'body', 'description', 'note', 'about', 'footer'].map((text) => [text, words]),
  ),
  ...Object.fromEntries(
    ['displayAt', 'nextUpdateBy', 'scheduledFor', 'scheduledUntil'].map((at) => [at, when]),
  ),
  ...Object.fromEntries(
    ['notify', 'backfilled', 'autoStart', 'autoComplete', 'showUptime'].map((is) => [is, truth]),
  ),
  status,
  version: fc.integer({ min: 0, max: 3 }),
  components: said,
  componentIds: fc.array(known, { maxLength: 3 }),
  impactOverride: fc.constantFrom(...IMPACTS, null),
  groups: fc.array(fc.record({ id: fc.option(known), componentIds: fc.array(known, { maxLength: 3 }) })),
  sections: fc.record(Object.fromEntries(POSTMORTEM_SECTIONS.map((section) => [section, words]))),
  actionItems: fc.array(fc.record({ title: words, owner: words, dueDay: value, state: fc.constant('open') })),
  startDate: fc.constantFrom('2025-03-01', '2000-01-01', '1999-12-31', '2025-03-18'),
};

/** Objects with the fields that the verb asks for, and nonsense in them. */
function inputsFor(verb: AnyVerb): fc.Arbitrary<unknown> {
  const shape = 'shape' in verb.schema ? Object.keys(verb.schema.shape as object) : [];
  const fields = Object.fromEntries(
    shape.map((field) => [
      field,
      fc.oneof({ arbitrary: plausible[field] ?? value, weight: 9 }, { arbitrary: value, weight: 1 }),
    ]),
  );
  return fc.oneof(
    { arbitrary: fc.record(fields, { requiredKeys: [] }), weight: 4 },
    { arbitrary: value, weight: 1 },
  );
}

const actors: Actor[] = [olga, { kind: 'clock' }, { kind: 'setup' }, { kind: 'import', source: 'a folder' }];

describe('whatever is sent to it', () => {
  test('there are verbs to try', () => {
    expect(verbs.size).toBeGreaterThan(30);
  });

  test.each([...verbs.keys()])('%s does it or says why not, and never fails', async (name) => {
    const verb = verbs.get(name)!;
    await fc.assert(
      fc.asyncProperty(inputsFor(verb), fc.constantFrom(...actors), async (input, actor) => {
        try {
          await verb(actor, input);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(error.message).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });
});
