import { diff3Merge } from 'node-diff3';

/** Lines that nobody disputes, or those of both where the two touch. */
export type Piece =
  | { readonly agreed: readonly string[] }
  | { readonly theirs: readonly string[]; readonly mine: readonly string[] };

export type Collided = Extract<Piece, { theirs: unknown }>;
export const isCollided = (piece: Piece): piece is Collided => 'theirs' in piece;

/** Beyond this many pairs of equal lines the comparison would keep everybody waiting; no text that people write has them. */
const MOST_PAIRS = 4_000_000;
const MOST_LINES = 20_000;

/**
 * Two texts that were made of one, joined line by line: what only one of them changed is taken from there. Put together,
 * the pieces hold every line that either of them wrote.
 */
export function joinTexts(base: string, theirs: string, mine: string): readonly Piece[] {
  if (theirs === mine || mine === base) return [{ agreed: theirs.split('\n') }];
  if (theirs === base) return [{ agreed: mine.split('\n') }];
  const [o, a, b] = [base.split('\n'), theirs.split('\n'), mine.split('\n')];
  if (isTooMuch(o, a) || isTooMuch(o, b)) return trimmed({ theirs: a, mine: b });
  return diff3Merge(a, o, b).flatMap(({ ok, conflict }) =>
    conflict ? trimmed({ theirs: conflict.a, mine: conflict.b }) : [{ agreed: ok ?? [] }],
  );
}

/** The text of pieces. @param choose the lines of one where the two touch */
export function textOf(pieces: readonly Piece[], choose: (piece: Collided) => readonly string[]): string {
  return pieces.flatMap((piece) => (isCollided(piece) ? choose(piece) : piece.agreed)).join('\n');
}

/** What both begin and end with is not disputed. */
function trimmed({ theirs, mine }: Collided): Piece[] {
  const most = Math.min(theirs.length, mine.length);
  let before = 0;
  while (before < most && theirs[before] === mine[before]) before += 1;
  let after = 0;
  while (after < most - before && theirs.at(-1 - after) === mine.at(-1 - after)) after += 1;
  const middle = (lines: readonly string[]) => lines.slice(before, lines.length - after);
  const pieces: Piece[] = [
    { agreed: theirs.slice(0, before) },
    { theirs: middle(theirs), mine: middle(mine) },
    { agreed: theirs.slice(theirs.length - after) },
  ];
  return pieces.filter((piece) =>
    isCollided(piece) ? piece.theirs.length + piece.mine.length > 0 : piece.agreed.length > 0,
  );
}

function isTooMuch(some: readonly string[], others: readonly string[]): boolean {
  if (some.length > MOST_LINES || others.length > MOST_LINES) return true;
  const times = new Map<string, number>();
  for (const line of some) times.set(line, (times.get(line) ?? 0) + 1);
  let pairs = 0;
  for (const line of others) pairs += times.get(line) ?? 0;
  return pairs > MOST_PAIRS;
}
