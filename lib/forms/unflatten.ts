import type { FormValue, FormValues } from './state.ts';

type Tree = Map<string, Tree | string | string[]>;

const DEEPEST = 6;
/** Names that would reach into the prototype of the object they end up in. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Pairs of a form to nested values. `components.0.status` makes a list of objects (holes close up), `ids[]` a list
 * of its repeated values; of any other repeated name the last one counts, so that a hidden `false` may stand before
 * a checkbox. Nonsense names are dropped, never an error: they come from strangers.
 */
export function unflatten(entries: Iterable<readonly [string, string]>): FormValues {
  const root: Tree = new Map();
  for (const [name, value] of entries) {
    const repeated = name.endsWith('[]');
    const parts = (repeated ? name.slice(0, -2) : name).split('.');
    if (parts.length > DEEPEST || parts.some((part) => part === '' || FORBIDDEN.has(part))) continue;
    const last = parts.pop()!;
    const parent = branch(root, parts);
    const there = parent.get(last);
    if (repeated && Array.isArray(there)) there.push(value);
    else parent.set(last, repeated ? [value] : value);
  }
  return plain(root) as FormValues;
}

function branch(root: Tree, parts: readonly string[]): Tree {
  let at = root;
  for (const part of parts) {
    let next = at.get(part);
    if (!(next instanceof Map)) at.set(part, (next = new Map()));
    at = next;
  }
  return at;
}

function plain(tree: Tree): FormValue {
  const entries = [...tree].map(
    ([key, value]) => [key, value instanceof Map ? plain(value) : value] as const,
  );
  if (entries.length === 0 || !entries.every(([key]) => /^\d{1,6}$/.test(key)))
    return Object.fromEntries(entries);
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
}
