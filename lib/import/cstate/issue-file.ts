import { z } from 'zod';
import { NAME_MAX } from '#lib/domain/limits.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ReadTimes } from '#lib/import/files/parse-time.ts';
import { readYaml } from '#lib/import/files/read-yaml.ts';
import { flag, list, maybeTyped, name, typed } from '#lib/import/files/words.ts';
import { SourceFault } from '#lib/import/source-fault.ts';

/** What the README and the admin panel of https://github.com/cstate/cstate call the fields of an issue. Hugo reads them in any case. */
const fields = (read: ReadTimes) => {
  const time = typed.transform((text, context): Instant => {
    const { at, why } = read(text);
    if (at !== undefined) return at;
    context.addIssue({ code: 'custom', message: why });
    return z.NEVER;
  });
  const maybeTime = z.preprocess((given) => (given === '' ? null : given), time.nullish());
  return z.looseObject({
    title: name,
    date: time,
    resolved: flag,
    resolvedwhen: maybeTime,
    severity: maybeTyped,
    affected: list(
      typed.refine((text) => text.length <= NAME_MAX, `has a name longer than ${NAME_MAX} characters`),
    ).transform((names) => [...new Set(names.filter(Boolean))]),
    section: maybeTyped,
    informational: flag,
    draft: flag,
    pin: flag,
    lastmod: maybeTime,
  });
};

export type FrontMatter = z.output<ReturnType<typeof fields>>;

export interface IssueFile {
  /** Below `content/issues`, without `.md`: what its address is made of. */
  readonly slug: string;
  readonly matter: FrontMatter;
  readonly body: string;
  /** Names of fields that cState does not know. */
  readonly others: readonly string[];
}

/**
 * @param file its name, for whoever has to mend it
 * @throws SourceFault naming file, line and field.
 */
export function readIssue(file: string, slug: string, text: string, read: ReadTimes): IssueFile {
  const { yaml, body } = parted(file, text);
  const schema = fields(read);
  const matter = readYaml(schema, yaml, { name: file, line: 2, anyCase: true });
  const known = new Set(Object.keys(schema.shape));
  return { slug, matter, body, others: Object.keys(matter).filter((key) => !known.has(key)) };
}

function parted(file: string, text: string): { readonly yaml: string; readonly body: string } {
  const lines = text.split(/(?<=\n)/);
  const isFence = (line: string | undefined) => line?.trimEnd() === '---';
  if (!isFence(lines[0]))
    throw new SourceFault(`${file}, line 1: does not begin with front matter in YAML (---).`);
  const end = lines.findIndex((line, n) => n > 0 && isFence(line));
  if (end < 0) throw new SourceFault(`${file}: its front matter does not end: there is no second ---.`);
  return { yaml: lines.slice(1, end).join(''), body: lines.slice(end + 1).join('') };
}
