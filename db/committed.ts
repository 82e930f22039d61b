/** Who wants to know, in this process, that something was written. */
type Listener = () => void;

// Next gives instrumentation, routes and pages each their own copy of a module; the list must be one.
const place = globalThis as { [KEY]?: Set<Listener> };
const KEY: unique symbol = Symbol.for('candor.committed') as never;

/**
 * Calls the listener after each commit of this process. A hint and no promise: other nodes write too, and a process
 * may end between commit and call. Whoever must not miss anything asks for events as well.
 * @returns how to stop listening
 */
export function onCommitted(listener: Listener): () => void {
  const listeners = (place[KEY] ??= new Set());
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellCommitted(): void {
  for (const listener of place[KEY] ?? []) listener();
}
