import type { AffectedComponent } from './update.ts';

/** What is said of components anyway, with what is said of some of them on purpose in its place. */
export function saidOver(
  anyway: readonly AffectedComponent[],
  onPurpose: readonly AffectedComponent[],
): AffectedComponent[] {
  const said = new Map([...anyway, ...onPurpose].map((one) => [one.componentId, one]));
  return [...said.values()];
}

interface Words<Status extends string> {
  readonly status: Status;
  /** Undefined where nobody gave any. */
  readonly body: string | undefined;
  readonly components: readonly AffectedComponent[];
}

/**
 * Whether an update would only repeat what was said: by a program that sends the same again.
 * @param latest the last word; `components` is what is known of them all by then
 */
export function isSaidAgain<Status extends string>(latest: Words<Status>, next: Words<Status>): boolean {
  const known = new Map(latest.components.map((one) => [one.componentId, one.status]));
  return (
    next.status === latest.status &&
    (next.body === undefined || next.body === latest.body) &&
    next.components.every((one) => known.get(one.componentId) === one.status)
  );
}
