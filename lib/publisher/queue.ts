import { kindOf } from './documents.ts';

/** What waits to be rendered. */
export interface Queue {
  /** `first` before everything that is not; otherwise what is read most comes first. */
  add(paths: Iterable<string>, first?: boolean): void;
  done(path: string): void;
  /** To be tried again after an instant, in the background. */
  later(path: string, notBefore: number): void;
  has(path: string): boolean;
  /** All that should not wait. */
  urgent(): readonly string[];
  /** The next of the others, apart from some; undefined when none may be tried yet. */
  next(now: number, apart?: ReadonlySet<string>): string | undefined;
  readonly size: number;
  /** How many of them could not be rendered the last time. */
  readonly failing: number;
}

export function newQueue(): Queue {
  const first = new Set<string>();
  // One for each kind, in the order of the table; what has none comes last.
  const ranks: Set<string>[] = [];
  const rankOf = (path: string) => kindOf(path)?.rank ?? 99;
  const held = new Map<string, number>();
  const background = (path: string) => (ranks[rankOf(path)] ??= new Set());

  return {
    add(paths, isFirst = false) {
      for (const path of paths) {
        // Something changed: perhaps what kept it from being rendered.
        held.delete(path);
        if (isFirst) {
          background(path).delete(path);
          first.add(path);
        } else if (!first.has(path)) background(path).add(path);
      }
    },
    done(path) {
      first.delete(path);
      background(path).delete(path);
      held.delete(path);
    },
    later(path, notBefore) {
      first.delete(path);
      background(path).delete(path);
      held.set(path, notBefore);
    },
    has: (path) => first.has(path) || background(path).has(path) || held.has(path),
    urgent: () => [...first],
    next(now, apart) {
      for (const [path, notBefore] of held) if (notBefore <= now && !apart?.has(path)) return path;
      for (const rank of ranks) for (const path of rank ?? []) if (!apart?.has(path)) return path;
      return undefined;
    },
    get failing() {
      return held.size;
    },
    get size() {
      return first.size + held.size + ranks.reduce((sum, rank) => sum + (rank?.size ?? 0), 0);
    },
  };
}
