import { beforeAll, expect, it } from 'vitest';
import { allPostmortemTemplates } from '#db/queries/postmortem-template.ts';
import { reader } from '#db/open.ts';
import { ada, edith, lastEvent, refusalOf, setUpPage, vincent } from '#db/testing/world.ts';
import { FIRST_POSTMORTEM_TEMPLATES } from '#lib/domain/postmortem-templates.ts';
import { bringPostmortemTemplates } from './bring-postmortem-templates.ts';
import { createPostmortemTemplate } from './create-postmortem-template.ts';
import { deletePostmortemTemplate } from './delete-postmortem-template.ts';
import { updatePostmortemTemplate } from './update-postmortem-template.ts';

beforeAll(() => setUpPage());

const all = () => allPostmortemTemplates(reader());
const flood = { name: ' Flood ', sections: { summary: 'Water in ____.' } };

it('can be brought where there is none, and only there', async () => {
  for (const { id } of await all()) await deletePostmortemTemplate(edith, { templateId: id });
  expect(await bringPostmortemTemplates(edith, {})).toEqual({ count: FIRST_POSTMORTEM_TEMPLATES.length });
  const names = FIRST_POSTMORTEM_TEMPLATES.map(({ name }) => name);
  expect((await all()).map(({ name }) => name)).toEqual(names.toSorted());
  expect((await refusalOf(bringPostmortemTemplates(edith, {}))).code).toBe('invalid');
});

it('is written, changed and deleted by editors', async () => {
  expect((await refusalOf(createPostmortemTemplate(vincent, flood))).code).toBe('forbidden');
  const { templateId } = await createPostmortemTemplate(edith, flood);
  expect(await lastEvent()).toMatchObject({ type: 'postmortem_template.created', data: { name: 'Flood' } });
  const found = async () => (await all()).find(({ id }) => id === templateId);
  expect(await found()).toMatchObject({
    name: 'Flood',
    sections: { summary: 'Water in ____.', lessons: '' },
  });

  const changed = { templateId, version: 1, name: 'Flood', sections: { impact: '____ got wet.' } };
  expect(await updatePostmortemTemplate(ada, changed)).toEqual({ version: 2 });
  expect((await refusalOf(updatePostmortemTemplate(edith, changed))).code).toBe('conflict');
  expect(await updatePostmortemTemplate(ada, { ...changed, version: 2 })).toEqual({ version: 2 });
  expect(await found()).toMatchObject({ sections: { summary: '', impact: '____ got wet.' } });

  await deletePostmortemTemplate(edith, { templateId });
  expect(await found()).toBeUndefined();
  expect((await refusalOf(deletePostmortemTemplate(edith, { templateId }))).code).toBe('not_found');
});

it('needs a name', async () => {
  const refusal = await refusalOf(createPostmortemTemplate(edith, { ...flood, name: ' ' }));
  expect(refusal.fields).toEqual({ name: 'Give the template a name to pick it by.' });
});
