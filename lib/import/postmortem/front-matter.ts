import { parseDocument } from 'yaml';
import { z } from 'zod';

const names = z
  .union([z.array(z.coerce.string()), z.string().transform((text) => text.split(/[,;]/))])
  .transform((given) => given.map((name) => name.trim()).filter(Boolean))
  .catch([]);

/** What our own files say of their incident: it stands with the incident, so nothing is lost. */
const OF_THE_INCIDENT = [
  ...['state', 'impact', 'started_at', 'resolved_at', 'published_at', 'corrected_at', 'updated_at', 'url'],
];

const Front = z.looseObject({
  title: z.string().nullable().catch(null).default(null),
  incident: z
    .string()
    .regex(/^[\w.-]{1,100}$/)
    .nullable()
    .catch(null)
    .default(null),
  authors: names.default([]),
  reviewers: names.default([]),
  root_cause_unknown: z.boolean().catch(false).default(false),
  show_progress: z.boolean().catch(false).default(false),
  /** What the marks of its parts are called, where a program wrote it. */
  marks: z
    .string()
    .regex(/^candor\d{0,9}$/)
    .nullable()
    .catch(null)
    .default(null),
});

export interface FrontMatter extends z.output<typeof Front> {
  /** What is said under other names, as YAML. */
  readonly others: readonly string[];
}

/** The facts in front of a text, and the text. What is no front matter stays in the text. */
export function partedFront(text: string): { readonly front: FrontMatter; readonly body: string } {
  const none = { front: { ...Front.parse({}), others: [] }, body: text };
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  if (end < 0) return none;
  const document = parseDocument(text.slice(4, end + 1));
  if (document.errors.length > 0) return none;
  let said: unknown;
  try {
    said = document.toJS({ maxAliasCount: 100 });
  } catch {
    return none;
  }
  const read = Front.safeParse(said ?? {});
  if (!read.success) return none;
  const ours = [...Object.keys(Front.shape), ...OF_THE_INCIDENT];
  const others = Object.entries(read.data)
    .filter(([name]) => !ours.includes(name))
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return { front: { ...read.data, others }, body: text.slice(end + 5) };
}
