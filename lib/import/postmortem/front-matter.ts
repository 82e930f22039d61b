import { type Document, isMap, parseDocument, visit } from 'yaml';
import { z } from 'zod';

const names = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/[,;]/))])
  .transform((given) => given.map((name) => name.trim()).filter(Boolean));

/** What a file may say of itself. */
const FIELDS = {
  title: z.string(),
  incident: z.string().regex(/^[\w.-]{1,100}$/),
  authors: names,
  reviewers: names,
  root_cause_unknown: z.boolean(),
  show_progress: z.boolean(),
  /** What the marks of its parts are called, where a program wrote it. */
  marks: z.string().regex(/^candor\d{0,9}$/),
};

/** What our own files say of their incident: it stands with the incident, so nothing is lost. */
const OF_THE_INCIDENT = [
  ...[
    'state',
    'impact',
    'started_at',
    'resolved_at',
    'published_at',
    'corrected_at',
    'corrections',
    'updated_at',
    'url',
  ],
];

export interface FrontMatter {
  readonly said: { readonly [Name in keyof typeof FIELDS]?: z.output<(typeof FIELDS)[Name]> };
  /** What is said under other names, or is no such thing, as YAML. */
  readonly others: readonly string[];
}

/** The facts in front of a text, and the text. What is no front matter stays in the text. */
export function partedFront(text: string): { readonly front: FrontMatter; readonly body: string } {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  const facts = end < 0 ? null : factsOf(parseDocument(text.slice(4, end + 1)));
  if (facts === null) return { front: { said: {}, others: [] }, body: text };
  const said: Record<string, unknown> = {};
  const others: string[] = [];
  for (const [name, value] of Object.entries(facts)) {
    const read = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS].safeParse(value) : null;
    if (read?.success) said[name] = read.data;
    else if (value !== null && !OF_THE_INCIDENT.includes(name))
      others.push(`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  }
  return { front: { said, others }, body: text.slice(end + 5) };
}

/** Null for what is no list of facts, or holds comments, which would be lost: a line of `---` is a rule in Markdown, too. */
function factsOf(document: Document.Parsed): Record<string, unknown> | null {
  let isCommented = Boolean(document.comment ?? document.commentBefore);
  visit(document, {
    Node: (_, node) => {
      if (node.comment || node.commentBefore) isCommented = true;
    },
  });
  if (document.errors.length > 0 || isCommented || !isMap(document.contents)) return null;
  try {
    return document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>;
  } catch {
    return null;
  }
}
