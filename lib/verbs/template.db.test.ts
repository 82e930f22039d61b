import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { allTemplates, templateOrThrow } from '#db/queries/template.ts';
import { incidentTemplates, templateComponents } from '#db/schema/index.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { ada, componentNamed, edith, lastEvent, refusalOf, setUpPage, vincent } from '#db/testing/world.ts';
import { keepBooks } from '#db/books.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { TEMPLATES_MAX } from '#lib/domain/limits.ts';
import { templatesFor } from '#lib/reads/templates.ts';
import { createTemplate } from './create-template.ts';
import { deleteTemplate } from './delete-template.ts';
import { openIncident } from './open-incident.ts';
import { postUpdate } from './post-update.ts';
import { removeComponent } from './remove-component.ts';
import { updateTemplate } from './update-template.ts';

let api: string, mail: string;

beforeAll(async () => {
  await setUpPage();
  [api, mail] = [await componentNamed('API'), await componentNamed('Mail')];
});
beforeEach(async () => {
  setClock(MONDAY);
  await keepBooks((tx) => tx.delete(incidentTemplates));
});

const WORDS = { name: 'Database', body: 'We are on it.' };
const made = async (more: object = {}, by: Actor = edith) =>
  (await createTemplate(by, { ...WORDS, ...more })).templateId;
const stored = (id: string) => templateOrThrow(reader(), id);

describe('names to be filled in', () => {
  it.each([
    ['body', { body: 'Since {{when}}.' }, '{{when}}'],
    ['body', { body: '{{}}' }, '{{}}'],
    ['title', { title: '{{incident}} again' }, '{{incident}}'],
  ])('in the %s are refused where nothing is filled in for them', async (field, words, name) => {
    const refusal = await refusalOf(made(words));
    expect(refusal.fields?.[field]).toContain(`Nothing is filled in for ${name} here.`);
    const templateId = await made();
    const changed = await refusalOf(updateTemplate(edith, { templateId, version: 1, ...words }));
    expect(changed.fields?.[field]).toBeDefined();
  });

  it('are kept as they stand where something is', async () => {
    const words = { title: '{{component}} fails', body: '{{incident}}: {{component}} since {{time}}.' };
    expect(await stored(await made(words))).toMatchObject(words);
  });
});

describe('a template that something was published with', () => {
  it('is offered before the others, and is the same for its editors', async () => {
    const [first, second] = [await made({ name: 'A' }), await made({ name: 'B' })];
    const offered = async () => (await templatesFor('incident')).map(({ name }) => name);
    expect(await offered()).toEqual(['A', 'B']);
    const opened = { name: 'Down', status: 'investigating', body: 'Down.', components: [], notify: false };
    const { incidentId } = await openIncident(edith, { ...opened, templateId: second });
    expect(await offered()).toEqual(['B', 'A']);
    expect(await stored(second)).toMatchObject({ lastUsedAt: MONDAY, version: 1, updatedAt: MONDAY });
    setClock(plus(MONDAY, HOUR));
    const update = { incidentId, status: 'identified', body: 'Found.', notify: false };
    await postUpdate(edith, { ...update, templateId: first });
    expect(await offered()).toEqual(['A', 'B']);
    await postUpdate(edith, { ...update, templateId: 'gone00000000' });
    expect(await offered()).toEqual(['A', 'B']);
  });
});

describe('creating a template', () => {
  it('keeps what it says, with its components in the order in which they were named', async () => {
    const components = [
      { componentId: mail, status: 'major_outage' },
      { componentId: api, status: null },
    ];
    const facts = { title: 'Slow\nqueries', status: 'identified', notify: false };
    const id = await made({ ...facts, components });
    expect(await stored(id)).toMatchObject({ ...WORDS, ...facts, title: 'Slow queries', components });
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'template.created', actorName: 'Edith', subjectId: id },
      data: { templateId: id, name: 'Database' },
    });
  });

  it('needs a name and words, and has for the rest what a form has', async () => {
    expect(await stored(await made())).toMatchObject({
      ...{ title: '', status: null, components: [], notify: true, groupId: null, shouldTweet: false },
      ...{ version: 1, createdAt: MONDAY },
    });
  });

  it.each([
    ['name', { name: ' ' }],
    ['title', { title: 'x'.repeat(256) }],
    ['body', { body: '\u0000' }],
    ['status', { status: 'cancelled' }],
    ['components.0.componentId', { components: [{ componentId: 'nowhere', status: null }] }],
    ['components.0.status', { components: [{ componentId: 'nowhere', status: 'green' }] }],
  ])('refuses a wrong %s next to its field', async (field, wrong) => {
    const refusal = await refusalOf(made(wrong));
    expect([refusal.code, Object.keys(refusal.fields!)]).toEqual(['invalid', [field]]);
    expect(await allTemplates(reader())).toEqual([]);
  });

  it('takes a component once', async () => {
    const twice = [api, api].map((componentId) => ({ componentId, status: null }));
    expect((await refusalOf(made({ components: twice }))).fields).toEqual({
      'components.1.componentId': 'This component is already in the list.',
    });
  });

  it('is for editors, and for programs that write incidents', async () => {
    expect((await refusalOf(made({}, vincent))).code).toBe('forbidden');
    const token = { kind: 'token', id: 't', name: 'Robot' } as const;
    expect((await refusalOf(made({}, { ...token, scopes: ['components', 'read'] }))).code).toBe('forbidden');
    await made({}, { ...token, scopes: ['incidents'] });
  });

  it('ends at as many as a form can bring', async () => {
    const times = { createdAt: MONDAY, updatedAt: MONDAY };
    const row = (n: number) => ({ ...WORDS, ...times, id: `template${n}`, title: '' });
    const rows = Array.from({ length: TEMPLATES_MAX }, (_, n) => row(n));
    await keepBooks((tx) => tx.insert(incidentTemplates).values(rows));
    expect(await refusalOf(made())).toMatchObject({ message: 'A page has at most 200 templates.' });
  });
});

describe('updating a template', () => {
  it('changes what is given, says so, and leaves the rest', async () => {
    const id = await made({ title: 'Slow', components: [{ componentId: api, status: null }] });
    setClock(plus(MONDAY, HOUR));
    const components = [{ componentId: mail, status: 'partial_outage' }];
    const change = { templateId: id, version: 1, body: 'Still.', components };
    expect(await updateTemplate(edith, change)).toEqual({ version: 2 });
    expect(await stored(id)).toMatchObject({
      ...{ name: 'Database', title: 'Slow', body: 'Still.', components },
      ...{ version: 2, createdAt: MONDAY, updatedAt: plus(MONDAY, HOUR) },
    });
    expect(await lastEvent()).toMatchObject({
      type: 'template.changed',
      data: { before: { body: WORDS.body }, after: { body: 'Still.', components } },
    });
  });

  it('does nothing a second time, and says nothing of it', async () => {
    const components = [{ componentId: api, status: null }];
    const id = await made({ components });
    const before = [await stored(id), await lastEvent()];
    expect(await updateTemplate(edith, { templateId: id, version: 1, ...WORDS, components })).toEqual({
      version: 1,
    });
    expect([await stored(id), await lastEvent()]).toEqual(before);
  });

  it('says what somebody else saved meanwhile', async () => {
    const id = await made();
    await updateTemplate(ada, { templateId: id, version: 1, name: 'Hers' });
    const refusal = await refusalOf(updateTemplate(edith, { templateId: id, version: 1, name: 'His' }));
    expect(refusal).toMatchObject({ code: 'conflict', current: { name: 'Hers', version: 2 } });
  });

  it('goes on naming a component that was removed since, and names none that was removed before', async () => {
    const gone = await componentNamed('Gone');
    const components = [{ componentId: gone, status: null }];
    const [with_, without] = [await made({ components }), await made()];
    await removeComponent(ada, { componentId: gone });
    const stays = { version: 1, components: [...components, { componentId: api, status: null }] };
    await updateTemplate(edith, { templateId: with_, ...stays });
    expect((await stored(with_)).components).toHaveLength(2);
    expect(await refusalOf(updateTemplate(edith, { templateId: without, ...stays }))).toMatchObject({
      code: 'invalid',
    });
  });
});

describe('deleting a template', () => {
  it('takes it away with what it says of components, and leaves others', async () => {
    const components = [{ componentId: api, status: null }];
    const [id, other] = [await made({ components }), await made({ components })];
    await deleteTemplate(edith, { templateId: id });
    expect((await allTemplates(reader())).map((one) => one.id)).toEqual([other]);
    expect(await reader().select().from(templateComponents)).toHaveLength(1);
    expect(await lastEvent()).toMatchObject({ type: 'template.deleted', data: { name: 'Database' } });
    expect((await refusalOf(deleteTemplate(edith, { templateId: id }))).code).toBe('not_found');
    expect((await refusalOf(updateTemplate(edith, { templateId: id, version: 1 }))).code).toBe('not_found');
  });
});
