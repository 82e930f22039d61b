import { unflatten } from '#lib/forms/unflatten.ts';
import { Malformed } from './malformed.ts';

const FORM = /^application\/x-www-form-urlencoded\b/i;

type Fields = Record<string, unknown>;

/**
 * The body of a request as nested values. Without a content type it is taken for JSON: some clients send none.
 * @param text of the body; an empty one has no fields
 * @throws Malformed
 */
export function readBody(text: string, contentType: string): Fields {
  if (FORM.test(contentType)) return unflatten([...new URLSearchParams(text)].map(dotted));
  if (/^multipart\//i.test(contentType)) throw new Malformed('Send JSON, or a form that is not multipart.');
  if (text.trim() === '') return {};
  const read = parsed(text);
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new Malformed('The body has to be a JSON object.');
  return read as Fields;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Malformed('The body is no JSON.');
  }
}

/** `incident[components][ID]` and `incident[component_ids][]`, as `unflatten` knows them. */
function dotted([name, value]: [string, string]): [string, string] {
  return [name.replace(/\[([^\][]+)\]/g, '.$1'), value];
}

/** The fields, bare or under the name of what they are of. What stands beside that name counts too. */
export function unwrap(body: Fields, wrapper: string | undefined): Fields {
  const { [wrapper ?? '']: inner, ...beside } = body;
  if (wrapper === undefined || inner === undefined) return body;
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner))
    throw new Malformed(`${wrapper} has to be an object.`);
  return { ...beside, ...(inner as Fields) };
}
