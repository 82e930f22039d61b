import { readFileSync } from 'node:fs';

/** Kept free for requests, the app and the published files. */
const FOR_OTHERS = 500;

/**
 * How many streams this process may hold without taking from others what the system lets it open: visitors who read go
 * before visitors who listen. Node itself raises its limit to the highest that it is allowed.
 */
export function streamsThatFit() {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8');
    const most = Number(/^Max open files +\S+ +(\d+)/m.exec(limits)?.[1] ?? Infinity);
    return Math.max(Math.floor(most / 2), most - FOR_OTHERS);
  } catch {
    // Not Linux: there it is not to be known.
    return Infinity;
  }
}
