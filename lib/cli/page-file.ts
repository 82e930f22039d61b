import { isMap, isPair, isSeq, LineCounter, type Node, parseDocument, type Range } from 'yaml';
import { prunedBy, Wanted } from '#lib/apply/wanted.ts';
import { Refusal } from '#lib/errors.ts';

/** A page as code, as it was read. */
export interface PageFile {
  readonly wanted: Readonly<Record<string, unknown>>;
  /** A refusal with its fields as places of the file: `page.yaml:7:5`. */
  placed(refusal: Refusal): Refusal;
}

/**
 * Reads such a file, and checks it as far as it can be checked without the page.
 * @param name for messages
 * @throws Refusal `invalid`, with each fault at its line and column
 */
export function readPageFile(name: string, text: string): PageFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const refused = (fields: Readonly<Record<string, string>>) =>
    new Refusal('invalid', `${name} does not say how a page is to be.`, { fields });

  if (document.errors.length > 0)
    // Its message goes on with an excerpt of the file.
    throw refused(
      Object.fromEntries(
        document.errors.map(({ message, pos }) => [place(pos[0]), message.split(/ at line |:?\n/)[0]!]),
      ),
    );
  const whole = valueOf(() => document.toJS({ maxAliasCount: 100 }) as unknown);
  if (whole instanceof Error) throw refused({ [place(0)]: whole.message });
  const at = (path: readonly string[]) => place(offsetOf(document.contents, path));
  const { data, error } = Wanted.safeParse(whole);
  if (error) {
    const fields: Record<string, string> = {};
    for (const issue of error.issues) {
      const path = issue.path.map(String);
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
      if (keys.length === 0) fields[at(path)] ??= said(path, issue.message);
      for (const key of keys)
        fields[place(keyOf(document.contents, path, key))] ??= `There is no key "${key}" here.`;
    }
    throw refused(fields);
  }
  if (Object.keys(data).length === 0) throw refused({ [place(0)]: 'It says nothing.' });
  return {
    // As it stands, and not as it was read: the page reads it by itself.
    wanted: { ...(whole as object), prune: prunedBy(data) },
    placed({ code, message, details }) {
      const fields = Object.entries(details.fields ?? {}).map(([path, words]) => [
        at(path.split('.')),
        words,
      ]);
      return new Refusal(code, message, { ...details, fields: Object.fromEntries(fields) as never });
    },
  };
}

/** Zod's own words for what is missing altogether say little. */
function said(path: readonly string[], message: string): string {
  return /^Invalid input/.test(message)
    ? `${path.length === 0 ? 'The file' : `"${path.at(-1)}"`} is not what stands there: see the example.`
    : message;
}

/** Where the value at a path begins; of one that is missing, what it is missing in; of a list, its key. */
function offsetOf(root: Node | null, path: readonly string[]): number {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const part of path) {
    const child = childOf(node, part);
    if (child === undefined) break;
    const value: unknown = isPair(child) ? child.value : child;
    offset = startOf(isPair(child) && isCollection(value) ? child.key : value) ?? offset;
    node = value;
  }
  return offset;
}

function keyOf(root: Node | null, path: readonly string[], key: string): number {
  const whole = path.reduce<unknown>((node, part) => {
    const child = childOf(node, part);
    return isPair(child) ? child.value : child;
  }, root);
  const pair = childOf(whole, key);
  return (isPair(pair) ? startOf(pair.key) : undefined) ?? offsetOf(root, path);
}

function childOf(node: unknown, part: string): unknown {
  if (isMap(node)) return node.items.find(({ key }) => String(key) === part);
  return isSeq(node) ? node.items[Number(part)] : undefined;
}

const isCollection = (node: unknown) => isMap(node) || isSeq(node);

function startOf(node: unknown): number | undefined {
  const range = (node as { range?: Range | null } | null)?.range;
  return range?.[0];
}

function valueOf<T>(read: () => T): T | Error {
  try {
    return read();
  } catch (error) {
    return error as Error;
  }
}
