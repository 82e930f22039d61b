/** Milliseconds, from any beginning. */
export interface Timer {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const timer: Timer = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Lets so many pass in a second, evenly spaced; the others wait their turn.
 * @param perSecond null when the other side takes what it gets
 */
export function newPace(perSecond: number | null, { now, wait }: Timer = timer): () => Promise<void> {
  if (perSecond === null) return () => Promise.resolve();
  const apart = 1000 / perSecond;
  let next = 0;
  return function pass() {
    const at = now();
    const left = Math.max(0, next - at);
    next = at + left + apart;
    return left === 0 ? Promise.resolve() : wait(left);
  };
}
