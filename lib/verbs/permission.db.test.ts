import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { edith, refusalOf, vincent } from '#db/testing/world.ts';
import { CLOCK } from '#lib/domain/actor.ts';
import type { Verb } from './verb.ts';

type AnyVerb = Verb<unknown, unknown>;

/** What the page tells is the work of editors; what it is made of that of admins. Found by name, new ones included. */
const FOR_EDITORS = /incident|update|maintenance|series|occurrence|postmortem|ComponentStatus/i;
const FOR_ADMINS = /^(add|change|remove|order|empty)(Components?|Group|Metrics?|MetricsProvider)$/;

const verbs: [string, AnyVerb][] = [];
for (const file of readdirSync(import.meta.dirname).filter((name) => /^[a-z-]+\.ts$/.test(name)))
  for (const [name, value] of Object.entries((await import(/* @vite-ignore */ `./${file}`)) as object))
    if (typeof value === 'function' && 'schema' in value) verbs.push([name, value as AnyVerb]);

const named = (names: RegExp) => verbs.filter(([name]) => names.test(name));
const editorial = named(FOR_EDITORS);
const constructive = named(FOR_ADMINS);

it('is asked of every verb of the page', () => {
  expect(editorial.length).toBeGreaterThan(20);
  expect(constructive).toHaveLength(15);
});

it.each([...editorial, ...constructive])(
  '%s is refused to whoever only reads, and says nothing of their input',
  async (_, verb) => {
    const refusal = await refusalOf(verb(vincent, {}));
    expect(refusal).toMatchObject({ code: 'forbidden' });
    expect(refusal.fields).toBeUndefined();
  },
);

it.each(editorial)('%s is for editors: what is missing in their input is named', async (_, verb) => {
  expect((await refusalOf(verb(edith, {}))).code).toBe('invalid');
});

it.each(constructive)('%s is refused to editors', async (_, verb) => {
  expect((await refusalOf(verb(edith, {}))).code).toBe('forbidden');
});

it.each(verbs.filter(([name]) => !/maintenance|series|occurrence/i.test(name)))(
  '%s is no work of the clock',
  async (_, verb) => {
    expect((await refusalOf(verb(CLOCK, {}))).code).toBe('forbidden');
  },
);
