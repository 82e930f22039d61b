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
import { addMetric } from './add-metric.ts';
import { createTemplate } from './create-template.ts';
import { openIncident } from './open-incident.ts';
import { scheduleMaintenance } from './schedule-maintenance.ts';
import { type Verb } from './verb.ts';

type AnyVerb = Verb<unknown, unknown>;

const isVerb = (value: unknown): value is AnyVerb => typeof value === 'function' && 'schema' in value;

/** Every verb there is, found by looking: a new one is tried without being asked for. */
const verbs = new Map<string, AnyVerb>();
for (const file of readdirSync(import.meta.dirname).filter((name) => /^[a-z-]+\.ts$/.test(name)))
  for (const [name, value] of Object.entries((await import(/* @vite-ignore */ `./${file}`)) as object))
    if (isVerb(value)) verbs.set(name, value);

/** Those that take things away come last, so that the others have something to act on. */
const takesAway = (name: string) => Number(/^(delete|remove|complete|cancel)/.test(name));
const names = [...verbs.keys()].sort((a, b) => takesAway(a) - takesAway(b));

/** What is there, so that some tries get past the first question. */
const real: Record<string, string[]> = {};

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
  for (let n = 0; n < 12; n += 1) {
    const componentId = await componentNamed(`API ${n}`);
    const components = [{ componentId, status: 'major_outage' }];
    const words = { name: 'Trouble', body: 'Words.', notify: false };
    const { incidentId } = await openIncident(ada, { ...words, status: 'investigating', components });
    const window = { scheduledFor: MONDAY + HOUR, scheduledUntil: MONDAY + 2 * HOUR };
    const planned = { ...words, ...window, componentIds: [componentId] };
    const { maintenanceId } = await scheduleMaintenance(ada, planned);
    const { groupId } = await addGroup(ada, { name: `Region ${n}` });
    const { templateId } = await createTemplate(ada, { name: 'Trouble', body: 'Words.' });
    const { metricId } = await addMetric(ada, { name: `Load ${n}` });
    const ids = { componentId, incidentId, maintenanceId, groupId, templateId, metricId };
    for (const [kind, id] of Object.entries(ids)) (real[kind] ??= []).push(id);
  }
  for (const { id } of await reader().select({ id: updates.id }).from(updates))
    (real['updateId'] ??= []).push(id);
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
  `a${' '.repeat(1_000_000)}b`,
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

/** The id of something that is there, or was until this test deleted it. */
const realOf = (kind: string) => (n: number) => real[kind]?.[n % real[kind].length];
const anyReal = (n: number) => realOf(Object.keys(real)[n % Object.keys(real).length]!);

const leaf = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(...NUMBERS),
  fc.tuple(fc.nat(), fc.nat()).map(([kind, n]) => anyReal(kind)(n)),
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
const known = (kind: string) => fc.nat().map((n) => realOf(kind)(n));
const component = known('componentId');
const status = fc.oneof(
  ...[INCIDENT_STATUSES, MAINTENANCE_STATUSES, COMPONENT_STATUSES].map((list) =>
    fc.constantFrom<string>(...list),
  ),
);
const said = fc.array(fc.record({ componentId: component, status: fc.constantFrom(...COMPONENT_STATUSES) }), {
  maxLength: 3,
});
const words = fc.constantFrom('Words.', '\u0000 👩‍🚒 \ud800 שלום', 'x'.repeat(255));

/** What the right value of a field looks like, so that the other fields get their turn. */
const plausible: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ...Object.fromEntries(
    ['componentId', 'incidentId', 'maintenanceId', 'groupId', 'updateId', 'templateId', 'metricId'].map(
      (id) => [id, known(id)],
    ),
  ),
  ...Object.fromEntries(
    ['name', 'title', 'body', 'description', 'note', 'about', 'footer'].map((text) => [text, words]),
  ),
  ...Object.fromEntries(
    ['displayAt', 'nextUpdateBy', 'scheduledFor', 'scheduledUntil'].map((at) => [at, when]),
  ),
  ...Object.fromEntries(
    ['notify', 'backfilled', 'autoStart', 'autoComplete', 'showUptime', 'shouldTweet'].map((is) => [
      is,
      truth,
    ]),
  ),
  status,
  version: fc.constantFrom(1, 1, 0, 2),
  components: said,
  componentIds: fc.array(component, { maxLength: 3 }),
  impactOverride: fc.constantFrom(...IMPACTS, null),
  groups: fc.array(
    fc.record({ id: fc.option(known('groupId')), componentIds: fc.array(component, { maxLength: 3 }) }),
  ),
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
    { arbitrary: fc.record(fields), weight: 9 },
    { arbitrary: fc.record(fields, { requiredKeys: [] }), weight: 1 },
    { arbitrary: value, weight: 1 },
  );
}

const actors = fc.oneof(
  { arbitrary: fc.constant<Actor>(olga), weight: 6 },
  {
    arbitrary: fc.constantFrom<Actor>(
      { kind: 'clock' },
      { kind: 'setup' },
      { kind: 'import', source: 'a folder' },
    ),
    weight: 1,
  },
);

describe('whatever is sent to it', () => {
  test('there are verbs to try', () => {
    expect(verbs.size).toBeGreaterThan(30);
  });

  test.each(names)('%s does it or says why not, and never fails', async (name) => {
    const verb = verbs.get(name)!;
    await fc.assert(
      fc.asyncProperty(inputsFor(verb), actors, async (input, actor) => {
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
