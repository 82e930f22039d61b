/** The entries of a list by what `keyOf` gives of them, in their order. (`Map.groupBy` begins with Node 21.) */
export function grouped<T, Key>(list: Iterable<T>, keyOf: (entry: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
