interface Ranked {
  readonly id: string;
  readonly position: number;
  /** Its place among those of one rank, where a source listed them. */
  readonly listed: number;
  readonly createdAt: number;
}

/** By rank; what stands at one rank as it was listed at its source, else in the order in which it was made. */
export function byRank(a: Ranked, b: Ranked): number {
  return (
    a.position - b.position ||
    a.listed - b.listed ||
    a.createdAt - b.createdAt ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Those that `ids` name in its order, then the others in theirs. */
export function inOrderOf<T extends { readonly id: string }>(ids: readonly string[], all: readonly T[]): T[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const place = ({ id }: T) => places.get(id) ?? ids.length;
  return [...all].sort((a, b) => place(a) - place(b));
}
