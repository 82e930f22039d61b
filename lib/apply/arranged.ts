/**
 * A list in the order of the file. What the file does not name keeps its place; what is new follows what the file has
 * before it. A second time nothing moves.
 * @param named what the file names of it, in its order
 */
export function arranged(current: readonly string[], named: readonly string[]): string[] {
  const isNamed = new Set(named);
  const there = new Set(current);
  const inTurn = named.filter((one) => there.has(one)).values();
  const list = current.map((one) => (isNamed.has(one) ? inTurn.next().value! : one));
  for (const [index, one] of named.entries()) {
    if (there.has(one)) continue;
    const before = named[index - 1];
    const after = named.slice(index + 1).find((next) => there.has(next));
    if (before !== undefined) list.splice(list.indexOf(before) + 1, 0, one);
    else if (after !== undefined) list.splice(list.indexOf(after), 0, one);
    else list.push(one);
  }
  return list;
}
