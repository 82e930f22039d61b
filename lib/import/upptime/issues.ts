import { z } from 'zod';
import { DOCUMENT_MAX, type SourceFolder } from '#lib/import/files/source-folder.ts';
import { readJson } from '#lib/import/files/read-json.ts';
import { instant, webAddress, words } from '#lib/import/source-fields.ts';

// GitHub's issues, in the two forms in which one command writes them:
// `gh issue list --json …` (https://cli.github.com/manual/gh_issue_list), and `gh api` of
// https://docs.github.com/en/rest/issues/issues and https://docs.github.com/en/rest/issues/comments.

const label = z.union([z.string(), z.object({ name: z.string() }).transform((one) => one.name)]);
const number = z.int().positive();
const text = words.nullish().transform((given) => given ?? '');

const byCli = z.object({
  ...{ number, title: words, body: text, state: z.enum(['OPEN', 'CLOSED']), labels: z.array(label) },
  ...{ createdAt: instant, updatedAt: instant, closedAt: instant.nullable(), url: webAddress },
  comments: z.array(z.object({ body: text, createdAt: instant })),
});

const byRest = z.object({
  ...{ number, title: words, body: text, state: z.enum(['open', 'closed']), labels: z.array(label) },
  ...{ created_at: instant, updated_at: instant, closed_at: instant.nullable(), html_url: webAddress },
  /** How many there are. They are asked for apart. */
  comments: z.int(),
  /** Pull requests are listed among the issues. */
  pull_request: z.unknown().optional(),
});

const restComment = z.object({
  ...{ body: text, created_at: instant },
  issue_url: z.string().regex(/\/issues\/\d+$/, 'does not end with /issues/ and a number'),
});

type ByCli = z.output<typeof byCli>;
type ByRest = z.output<typeof byRest>;
type RestComment = z.output<typeof restComment>;

export interface Issue extends Omit<ByCli, 'state' | 'comments'> {
  readonly isOpen: boolean;
  readonly comments: readonly IssueComment[];
}

type IssueComment = Pick<ByCli['comments'][number], 'body' | 'createdAt'>;

export interface Issues {
  readonly issues: readonly Issue[];
  /** Whether it is known of each issue that its comments are there too. */
  readonly areComplete: boolean;
}

/** `gh api --paginate --slurp` makes one list of the lists that each page is. */
const flat = (given: unknown) =>
  Array.isArray(given) && given.length > 0 && given.every(Array.isArray) ? given.flat() : given;
const listOf = <T extends z.ZodType>(item: T) => z.preprocess(flat, z.array(item));

/** @throws SourceFault naming file and field. */
export function readIssues(folder: SourceFolder): Issues | null {
  const read = <T extends z.ZodType>(item: T, file: string, what: string): z.output<T>[] =>
    readJson(listOf(item), folder.text(file, DOCUMENT_MAX), file, what);
  if (!folder.has('issues.json')) return null;
  const first = read(z.looseObject({}), 'issues.json', 'a list of issues')[0];
  if (!first || 'createdAt' in first)
    return { issues: read(byCli, 'issues.json', 'what gh issue list writes').map(ofCli), areComplete: true };
  const issues = read(byRest, 'issues.json', 'what GitHub’s API answers').filter((one) => !one.pull_request);
  const hasComments = folder.has('comments.json');
  const comments = hasComments ? read(restComment, 'comments.json', 'what GitHub’s API answers') : [];
  const byIssue = new Map<number, RestComment[]>();
  for (const one of comments) {
    const number = Number(one.issue_url.split('/').at(-1));
    byIssue.set(number, [...(byIssue.get(number) ?? []), one]);
  }
  return {
    issues: issues.map((one) => ofRest(one, byIssue.get(one.number) ?? [])),
    areComplete: issues.every((one) => one.comments === (byIssue.get(one.number)?.length ?? 0)),
  };
}

function ofCli({ state, ...issue }: ByCli): Issue {
  return { ...issue, isOpen: state === 'OPEN' };
}

function ofRest(issue: ByRest, comments: readonly RestComment[]): Issue {
  const { number, title, body, labels, created_at, updated_at, closed_at, html_url, state } = issue;
  return {
    ...{ number, title, body, labels, createdAt: created_at, updatedAt: updated_at, closedAt: closed_at },
    ...{ url: html_url, isOpen: state === 'open' },
    comments: comments.map((one) => ({ body: one.body, createdAt: one.created_at })),
  };
}
