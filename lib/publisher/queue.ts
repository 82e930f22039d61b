import { kindOf } from './documents.ts';

/** What waits to be rendered. */
export interface Queue {
  /** What has no place of its own waits behind both, what is read most first. */
  add(paths: Iterable<string>, place?: 'first' | 'soon'): void;
  done(path: string): void;
  /** To be tried again after an instant, in the background. */
  later(path: string, notBefore: number): void;
  has(path: string): boolean;
  /** All that should not wait. */
  urgent(): readonly string[];
  /** All that should come right after that. */
  soon(): readonly string[];
  /** The next of the others, apart from some; undefined when none may be tried yet. */
  next(now: number, apart?: ReadonlySet<string>): string | undefined;
  readonly size: number;
  /** How many of them could not be rendered the last time. */
  readonly failing: number;
}

export function newQueue(): Queue {
  const first = new Set<string>();
  const soon = new Set<string>();
  // One for each kind, in the order of the table; what has none comes last.
  const ranks: Set<string>[] = [];
  const rankOf = (path: string) => kindOf(path)?.rank ?? 99;
  const held = new Map<string, number>();
  const background = (path: string) => (ranks[rankOf(path)] ??= new Set());
  const leave = (path: string) => [first, soon, background(path)].forEach((place) => place.delete(path));

  return {
    add(paths, place) {
      for (const path of paths) {
        // Something changed: perhaps what kept it from being rendered.
        held.delete(path);
        if (first.has(path)) continue;
        if (place === 'first') {
          soon.delete(path);
          background(path).delete(path);
          first.add(path);
        } else if (place === 'soon') {
          background(path).delete(path);
          soon.add(path);
        } else if (!soon.has(path)) background(path).add(path);
      }
    },
    done(path) {
      leave(path);
      held.delete(path);
    },
    later(path, notBefore) {
      leave(path);
      held.set(path, notBefore);
    },
    has: (path) => [first, soon, background(path), held].some((place) => place.has(path)),
    urgent: () => [...first],
    soon: () => [...soon],
    next(now, apart) {
      for (const [path, notBefore] of held) if (notBefore <= now && !apart?.has(path)) return path;
      for (const rank of ranks) for (const path of rank ?? []) if (!apart?.has(path)) return path;
      return undefined;
    },
    get failing() {
      return held.size;
    },
    get size() {
      return first.size + soon.size + held.size + ranks.reduce((sum, rank) => sum + (rank?.size ?? 0), 0);
    },
  };
}
