import { notFound, Refusal } from '#lib/errors.ts';
import { shownLine } from './print.ts';

interface Named {
  readonly id: string;
  /** All that it is called: its name, and a longer one that tells it from others of that name. */
  readonly names: readonly string[];
  /** What tells it from others where it is one of several; without it, the last of its names. */
  readonly label?: string;
}

/**
 * Which of these is meant: by its id, or by its name to the letter.
 * @param kind what they are: "component"
 * @throws Refusal `not_found`, and `invalid` when several have that name
 */
export function theOne<T>(kind: string, all: readonly T[], named: (one: T) => Named, given: string): T {
  const byId = all.find((one) => named(one).id === given);
  if (byId) return byId;
  const found = all.filter((one) => named(one).names.includes(given));
  if (found.length === 1) return found[0]!;
  const lines = (these: readonly T[]) =>
    these.slice(0, 20).map((one) => {
      const { id, names, label = names.at(-1)! } = named(one);
      return `\n  ${id}  ${shownLine(label)}`;
    });
  if (found.length > 1)
    throw new Refusal(
      'invalid',
      `${found.length} have the name ${shownLine(given)}. Say which by its id:${lines(found).join('')}`,
    );
  const near = all.filter((one) =>
    named(one).names.some((name) => name.toLowerCase() === given.toLowerCase()),
  );
  const { message } = notFound(kind);
  throw new Refusal(
    'not_found',
    near.length > 0 ? `${message} Is it one of these?${lines(near).join('')}` : message,
  );
}
