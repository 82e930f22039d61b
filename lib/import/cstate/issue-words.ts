import type { IncidentStatus } from '#lib/domain/incident.ts';

/** What stands in an issue under one time. */
export interface Entry {
  /** As it is written in `{{< track "…" >}}`. */
  readonly time: string;
  /** By the word in front of it; null where that says no status. */
  readonly status: IncidentStatus | null;
  readonly body: string;
}

export interface IssueWords {
  /** As they stand there: the newest first, as a rule. */
  readonly entries: readonly Entry[];
  /** Words of an issue that has no times in it. */
  readonly untimed: string;
  readonly postmortem: string | null;
}

const TRACK = /\{\{[<%]\s*track\s+(?:"([^"\n]{0,64})"|`([^`\n]{0,64})`|([^\s"`>%]{1,64}))\s*[>%]\}\}/g;
/** `*Monitoring* - `, or such words alone in their line. */
const LABEL = /^\s*(\*{1,3}|_{1,3})([^*_\n]{1,40})\1[ \t]*(?:[-–—:]+[ \t]+|[-–—:]*[ \t]*(?=\r?\n|$))/;
/** `**Monitoring:** ` */
const LABEL_WITH_COLON = /^\s*(\*{1,3}|_{1,3})([^*_\n:]{1,40}):\1[ \t]*/;
const POSTMORTEM = /^post[- ]?mortem$/i;

const STATUSES: Readonly<Record<string, IncidentStatus>> = {
  ...{ investigating: 'investigating', identified: 'identified' },
  ...{ monitoring: 'monitoring', watching: 'monitoring' },
  ...{ resolved: 'resolved', fixed: 'resolved', completed: 'resolved' },
};

/**
 * The words of an issue, which people write one under the other into one text: each with its time behind it and, mostly, a
 * word in front of it that says how things stand. What has no time stays with what it stands next to, so no word is lost.
 */
export function issueWords(text: string): IssueWords {
  const entries: Entry[] = [];
  const before: string[] = [];
  let postmortem: string | null = null;
  /** Words that belong to no time of their own. */
  const leave = (words: string) => {
    const { rest, found } = withoutPostmortem(words);
    postmortem ??= found;
    const kept = found !== null && postmortem !== found ? words : rest;
    if (kept === '') return;
    const last = entries.at(-1);
    if (last) entries[entries.length - 1] = { ...last, body: joined(last.body, kept) };
    else before.push(kept);
  };

  let at = 0;
  for (const track of text.matchAll(TRACK)) {
    const chunk = text.slice(at, track.index);
    at = track.index + track[0].length;
    const start = entryStart(chunk);
    leave(tidy(chunk.slice(0, start)));
    const { status, body } = labelled(tidy(chunk.slice(start)));
    entries.push({ time: track[1] ?? track[2] ?? track[3] ?? '', status, body });
  }
  leave(tidy(text.slice(at)));
  const [newest, ...others] = entries;
  if (!newest) return { entries, untimed: before.join('\n\n'), postmortem };
  return {
    entries: [{ ...newest, body: joined(before.join('\n\n'), newest.body) }, ...others],
    ...{ untimed: '', postmortem },
  };
}

/** Where, in what stands before a time, its own words begin: at the last paragraph that has a label. */
function entryStart(chunk: string): number {
  const labels = paragraphs(chunk).filter(({ text }) => labelOf(text) !== null);
  return labels.at(-1)?.at ?? 0;
}

function paragraphs(text: string): { readonly at: number; readonly text: string }[] {
  const starts = [0, ...[...text.matchAll(/\n[ \t]*\r?\n/g)].map((gap) => gap.index + gap[0].length)];
  return starts.map((at, n) => ({ at, text: text.slice(at, starts[n + 1]) }));
}

function labelOf(paragraph: string): { readonly words: string; readonly length: number } | null {
  const found = LABEL_WITH_COLON.exec(paragraph) ?? LABEL.exec(paragraph);
  return found && { words: found[2]!.trim(), length: found[0].length };
}

/** The label goes where it says nothing but the status that is shown anyway. */
function labelled(text: string): Pick<Entry, 'status' | 'body'> {
  const label = labelOf(text);
  const status = STATUSES[label?.words.toLowerCase() ?? ''] ?? null;
  return { status, body: label && status ? text.slice(label.length).trim() : text };
}

function withoutPostmortem(text: string): { readonly rest: string; readonly found: string | null } {
  const parts = paragraphs(text);
  const first = parts.findIndex((one) => POSTMORTEM.test(labelOf(one.text)?.words ?? ''));
  if (first < 0) return { rest: text, found: null };
  const next = parts.findIndex((one, n) => n > first && labelOf(one.text) !== null);
  const from = parts[first]!.at;
  const to = parts[next]?.at ?? text.length;
  const part = text.slice(from, to);
  const found = tidy(part.slice(labelOf(part)!.length));
  return { rest: joined(tidy(text.slice(0, from)), tidy(text.slice(to))), found: found || null };
}

/** Without the lines between entries, and white space. */
function tidy(text: string): string {
  const lines = text.split('\n');
  const isNothing = (line: string) => /^\s*(?:-{3,}|\*{3,}|_{3,})?\s*$/.test(line);
  const first = lines.findIndex((line) => !isNothing(line));
  const last = lines.findLastIndex((line) => !isNothing(line));
  return lines
    .slice(first, last + 1)
    .join('\n')
    .trim();
}

function joined(first: string, second: string): string {
  return [first, second].filter(Boolean).join('\n\n');
}
