import { z } from 'zod';
import { paging, text, textOrNull } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { paged } from '#lib/api/paged.ts';
import { toTheSecond } from '#lib/api/times.ts';
import { notFound } from '#lib/errors.ts';
import { team } from '#lib/reads/team.ts';
import { addUser } from '#lib/verbs/add-user.ts';
import { removeUser } from '#lib/verbs/remove-user.ts';
import { time } from './component-shape.ts';

const PEOPLE = '/organizations/{organization_id}/users';
const tag = 'users';
const scopes = ['admin'] as const;

const User = z
  .object({
    id: z.string(),
    organization_id: z.string(),
    email: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    created_at: time,
    updated_at: time,
  })
  .meta({ id: 'User' });

type Person = Awaited<ReturnType<typeof team>>[number];

/** A person has one name here: its last word is taken for the last name. */
function shape(person: Person, pageId: string): z.input<typeof User> {
  const words = person.name.split(' ');
  const last = words.length > 1 ? words.at(-1)! : '';
  return {
    ...{ id: person.id, organization_id: pageId, email: person.email },
    ...{ first_name: words.slice(0, Math.max(1, words.length - 1)).join(' '), last_name: last },
    ...{ created_at: toTheSecond(person.createdAt), updated_at: toTheSecond(person.updatedAt) },
  };
}

/** @throws Refusal `not_found` for who is not (any more) in the team */
export async function personThere(id: string): Promise<Person> {
  const person = (await team()).find((one) => one.id === id);
  if (!person) throw notFound('person');
  return person;
}

export const PEOPLE_OPERATIONS = [
  operation({
    id: 'listUsers',
    ...{ methods: ['GET'], path: PEOPLE, tag, scopes },
    summary: 'List the people of the team',
    query: z.object(paging),
    ...{ status: 200, answer: z.array(User) },
    run: async ({ params, query: { page, per_page } }) =>
      paged(await team(), page, per_page).map((one) => shape(one, params.organization_id!)),
  }),
  operation({
    id: 'createUser',
    ...{ methods: ['POST'], path: PEOPLE, tag, scopes },
    summary: 'Add somebody with a password of at least 12 characters, as a viewer: permissions give more',
    body: {
      wrapper: 'user',
      schema: z.object({
        email: text,
        password: text,
        first_name: textOrNull.nullish(),
        last_name: textOrNull.nullish(),
      }),
    },
    fieldNames: { name: 'first_name' },
    ...{ status: 201, answer: User },
    run: async ({ actor, params, body: { email, password, first_name, last_name } }) => {
      const name = [first_name, last_name].filter(Boolean).join(' ');
      const { userId } = await addUser(actor, { name, email, password });
      return shape(await personThere(userId), params.organization_id!);
    },
  }),
  operation({
    id: 'deleteUser',
    ...{ methods: ['DELETE'], path: `${PEOPLE}/{user_id}`, tag, scopes },
    summary: 'Shut somebody out at once: never an owner',
    ...{ status: 200, answer: User },
    run: async ({ actor, params }) => {
      const before = await personThere(params.user_id!);
      await removeUser(actor, { userId: before.id });
      return shape(before, params.organization_id!);
    },
  }),
];
