import type { History } from '#lib/import/history.ts';
import { countRefused, type Refused } from '#lib/import/take-each.ts';

/**
 * A history in which each id stands once: a source that gives two things one id would break the whole import.
 * The first is taken; what comes again is refused.
 */
export function toldOnce(source: History): History {
  const { remarks } = source;
  const refused: Refused = { ...source.refused };
  const ids = new Set<string>();
  const first = <T extends { readonly id: string }>(all: readonly T[], noun: 'group' | 'component') =>
    all.filter(({ id }) => isNew([id], noun, id));
  const stories = <T extends { readonly id: string; readonly updates: readonly { readonly id: string }[] }>(
    all: readonly T[],
    noun: 'incident' | 'maintenance',
  ) => all.filter(({ id, updates }) => isNew([id, ...updates.map((one) => `update ${one.id}`)], noun, id));
  return {
    ...source,
    groups: first(source.groups, 'group'),
    components: source.components && first(source.components, 'component'),
    incidents: stories(source.incidents, 'incident'),
    maintenances: stories(source.maintenances, 'maintenance'),
    refused,
  };

  function isNew(
    keys: readonly string[],
    noun: 'group' | 'component' | 'incident' | 'maintenance',
    id: string,
  ) {
    if (new Set(keys).size === keys.length && !keys.some((key) => ids.has(key))) {
      for (const key of keys) ids.add(key);
      return true;
    }
    countRefused(refused, noun);
    const article = noun === 'incident' ? 'An' : 'A';
    remarks.add(`${article} ${noun} was refused: it has an id that something else has`, `${noun} ${id}`);
    return false;
  }
}
