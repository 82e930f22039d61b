import { createHash } from 'node:crypto';

/** Numbers that look like chance and are the same at each run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An id in the usual form that is the same at each run, so that addresses of the example world stay. */
export function exampleId(...names: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(names.join('/')).digest('hex').slice(0, 16);
  return BigInt(`0x${hash}`).toString(36).padStart(12, '0').slice(-12);
}
