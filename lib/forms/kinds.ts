import { isZone, parseLocal } from '#lib/domain/time.ts';
import { valueAt } from './state.ts';

/**
 * How the text of a field becomes what a verb takes. Fields that are not named stay text.
 * - `secret`: text that is never sent back to the browser
 * - `instant`: the `{ local, zone }` of an `<InstantField>`; empty is left out, or null with `instant or null`
 * - `optional`, `text or null`, `number or null`: an empty text is left out, or null
 * - `list`: what is missing altogether is an empty list
 * - `file`: an upload as `{ type, base64 }`; none chosen is left out
 */
export type FieldKind =
  | 'secret'
  | 'integer'
  | 'number'
  | 'number or null'
  | 'boolean'
  | 'instant'
  | 'instant or null'
  | 'optional'
  | 'text or null'
  | 'list'
  | 'json'
  | 'file';

/** By dotted path; `*` stands for every item of a list: `actionItems.*.dueDay`. */
export type FieldKinds = Readonly<Record<string, FieldKind>>;

type Node = Record<string, unknown>;

/** @returns the input for the verb, and a message for each field whose text says nothing of its kind. */
export function applyKinds(
  values: unknown,
  kinds: FieldKinds,
): { input: Node; problems: Record<string, string> } {
  const input = structuredClone(values) as Node;
  const problems: Record<string, string> = {};
  for (const [pattern, kind] of Object.entries(kinds))
    for (const path of expand(input, pattern.split('.'), [])) {
      const at = path.lastIndexOf('.');
      const parent = (at < 0 ? input : valueAt(input, path.slice(0, at))) as Node | undefined;
      const name = path.slice(at + 1);
      if (parent === undefined || typeof parent !== 'object') continue;
      const given = parent[name];
      const made = convert(kind, given);
      if (typeof made === 'object' && made !== null && 'problem' in made)
        problems[path] = String(made.problem);
      else if (made === undefined) delete parent[name];
      else parent[name] = made;
    }
  return { input, problems };
}

function expand(value: unknown, [part, ...rest]: readonly string[], done: readonly string[]): string[] {
  if (part === undefined) return [done.join('.')];
  if (part !== '*') {
    const next = valueAt(value, part);
    return rest.length > 0 && next === undefined ? [] : expand(next, rest, [...done, part]);
  }
  return Array.isArray(value)
    ? value.flatMap((item: unknown, index) => expand(item, rest, [...done, String(index)]))
    : [];
}

/** What cannot be converted stays as it is: the verb's schema says what is wrong with it. */
function convert(kind: FieldKind, given: unknown): unknown {
  switch (kind) {
    case 'integer':
    case 'number':
      return typeof given === 'string' && given.trim() !== '' ? Number(given) : undefined;
    case 'number or null':
      return typeof given === 'string' && given.trim() !== '' ? Number(given) : null;
    case 'boolean':
      return given === undefined ? false : given === 'true' || given === 'on';
    case 'instant':
      return instant(given, undefined);
    case 'instant or null':
      return instant(given, null);
    case 'optional':
      return typeof given === 'string' && given.trim() === '' ? undefined : given;
    case 'text or null':
      return given === undefined || (typeof given === 'string' && given.trim() === '') ? null : given;
    case 'list':
      return given ?? [];
    case 'json':
      return typeof given === 'string' ? parsed(given) : given;
    case 'secret':
    case 'file':
      return given;
  }
}

function instant(given: unknown, empty: null | undefined): unknown {
  const local = valueAt(given, 'local');
  const zone = valueAt(given, 'zone');
  if (typeof local !== 'string' || local === '') return empty;
  // The zone comes with the form, so it is anybody's text: an instant made of it would be no answer but a fault.
  if (typeof zone !== 'string' || !isZone(zone)) return given;
  const read = parseLocal(local.slice(0, 16), zone);
  if ('at' in read) return read.at;
  return {
    problem:
      read.problem === 'gap'
        ? `The clocks in ${zone} skip this time. Choose one before or after.`
        : 'Enter a date and a time.',
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
