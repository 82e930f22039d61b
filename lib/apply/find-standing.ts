import type { Faults } from './faults.ts';

interface Standing {
  readonly id: string;
  readonly name: string;
}

/**
 * Finds things of one kind by their ids, else by their names among those that nothing else in the file is.
 * @param wanted `path` is where it stands in the file
 */
export function findStanding<T extends Standing>(
  kind: string,
  all: readonly T[],
  wanted: readonly { readonly path: string; readonly id?: string | undefined; readonly name: string }[],
  faults: Faults,
): (T | null)[] {
  const taken = new Map<string, string>();
  const take = (one: T | undefined, path: string): T | null => {
    if (!one) return null;
    if (taken.has(one.id)) faults.at(path, `This ${kind} stands in the file already.`);
    taken.set(one.id, path);
    return one;
  };
  const byId = wanted.map(({ path, id }) => {
    if (id === undefined) return null;
    const found = all.find((one) => one.id === id);
    if (!found) faults.at(`${path}.id`, `There is no ${kind} of this id.`);
    return take(found, `${path}.id`);
  });
  const names = new Set<string>();
  return wanted.map(({ path, id, name }, index) => {
    if (id !== undefined) return byId[index]!;
    if (names.has(name)) faults.at(path, `A ${kind} ${name} stands here already.`);
    names.add(name);
    const called = all.filter((one) => one.name === name && !taken.has(one.id));
    if (called.length > 1)
      faults.at(
        path,
        `${called.length} have the name ${name}: say which by "id: ${called[0]!.id}" or the like.`,
      );
    return called.length > 1 ? null : take(called[0], path);
  });
}
