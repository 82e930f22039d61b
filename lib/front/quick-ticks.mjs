import { executionAsyncResource } from 'node:async_hooks';

/** @type {Set<object>} */
const kept = new Set();

/**
 * Keeps one of Node's tick objects for good. While a process is idle none of them is alive, so after some collections V8
 * forgets their hidden class; from then on it makes each of them the slow way, as long as the process lives, and an answer
 * takes a quarter longer just when the crowd comes. (Seen on Node 20 as `Runtime_DefineKeyedOwnPropertyInLiteral` in a
 * profile of an idle front that was loaded.)
 */
export function keepTicksQuick() {
  process.nextTick(() => kept.add(executionAsyncResource()));
}
