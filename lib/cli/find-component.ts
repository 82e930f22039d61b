import type { z } from 'zod';
import type { Component } from '#lib/api/v1/component-shape.ts';
import type { Api } from './connect.ts';
import { everything } from './everything.ts';
import { theOne } from './named.ts';

export type ComponentAnswer = z.output<typeof Component>;

/** The components and groups of the page, by their rank. */
export const listed = (api: Api) => everything<ComponentAnswer>(api, 'listComponents');

/**
 * The component of this id or name; "Group - Component" tells those of one name apart.
 * @throws Refusal
 */
export function componentOf(all: readonly ComponentAnswer[], given: string): ComponentAnswer {
  const leaves = all.filter(({ group }) => !group);
  return theOne('component', leaves, (one) => ({ id: one.id, names: namesOf(all, one) }), given);
}

/** @throws Refusal */
export function groupOf(all: readonly ComponentAnswer[], given: string): ComponentAnswer {
  const groups = all.filter(({ group }) => group);
  return theOne('component group', groups, ({ id, name }) => ({ id, names: [name] }), given);
}

function namesOf(all: readonly ComponentAnswer[], { name, group_id }: ComponentAnswer): string[] {
  const group = all.find(({ id }) => id === group_id);
  return group ? [name, `${group.name} - ${name}`] : [name];
}
