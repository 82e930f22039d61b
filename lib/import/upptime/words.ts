import { type Instant, isoOf } from '#lib/domain/instant.ts';
import { idOf } from '#lib/import/id-of.ts';
import type { Issue } from './issues.ts';

export interface IssueWords {
  readonly id: string;
  readonly at: Instant;
  readonly body: string;
}

/** What an issue says, and then its comments, oldest first. GitHub's two forms number comments differently, so their times do. */
export function wordsOf(issue: Issue, id: string): IssueWords[] {
  const counted = new Map<Instant, number>();
  return [issue, ...issue.comments]
    .toSorted((a, b) => a.createdAt - b.createdAt)
    .map(({ createdAt: at, body }) => {
      const nth = counted.get(at) ?? 0;
      counted.set(at, nth + 1);
      return { id: idOf(id, isoOf(at), nth), at, body: body.trim() };
    });
}
