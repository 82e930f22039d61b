import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { SourceFault } from '#lib/import/source-fault.ts';

export interface YamlPlace {
  /** Of the file, for whoever has to mend it. */
  readonly name: string;
  /** The line of the file at which the text begins. */
  readonly line?: number;
  /** Its keys mean the same in capitals and in small letters: they are read in small ones. */
  readonly anyCase?: boolean;
}

/** More of them is an attack, and no settings. */
const ALIASES_MAX = 100;

/**
 * What a text in YAML says, held to a schema.
 * @throws SourceFault naming file, line and field.
 */
export function readYaml<S extends z.ZodType>(schema: S, text: string, place: YamlPlace): z.output<S> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const lineAt = (offset: number) => lines.linePos(offset).line + (place.line ?? 1) - 1;
  const [error] = document.errors;
  if (error)
    throw new SourceFault(
      `${place.name}, line ${lineAt(error.pos[0])}: is not YAML: ${error.message.split(' at line')[0]}`,
    );
  if (place.anyCase) inSmallLetters(document);
  const result = schema.safeParse(plain(document, place.name));
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const offset = offsetOf(document, path);
  const where = offset === null ? place.name : `${place.name}, line ${lineAt(offset)}`;
  throw new SourceFault(`${where}: ${fieldName(path) || 'the whole'} ${message}`);
}

function plain(document: Document.Parsed, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: ALIASES_MAX });
  } catch (error) {
    throw new SourceFault(`${name} is not YAML that can be read: ${(error as Error).message}`);
  }
}

function inSmallLetters({ contents }: Document.Parsed): void {
  if (!isMap(contents)) return;
  for (const { key } of contents.items)
    if (isScalar(key) && typeof key.value === 'string') key.value = key.value.toLowerCase();
}

/** Where the field stands, or what it stands in if it is missing. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: readonly number[] | null } | undefined)?.range;
    if (range) return range[0] ?? null;
  }
  return null;
}

/** `sites[3].name` */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((step, n) => (typeof step === 'number' ? `[${step}]` : `${n > 0 ? '.' : ''}${String(step)}`))
    .join('');
}
