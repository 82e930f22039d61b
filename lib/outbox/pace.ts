/**
 * Lets so many pass in a second, evenly spaced; the others wait their turn.
 * @param perSecond null when the other side takes what it gets
 */
export function newPace(perSecond: number | null): () => Promise<void> {
  if (perSecond === null) return () => Promise.resolve();
  const apart = 1000 / perSecond;
  let next = 0;
  return function pass() {
    const now = performance.now();
    const wait = Math.max(0, next - now);
    next = now + wait + apart;
    return wait === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, wait));
  };
}
