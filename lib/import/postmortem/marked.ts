import { itemWords, markOf } from '#lib/documents/postmortem-file.ts';
import type { Day } from '#lib/domain/instant.ts';
import {
  ACTION_ITEM_KINDS,
  type ActionItem,
  allSections,
  POSTMORTEM_SECTIONS,
  type PostmortemSection,
  type PostmortemSections,
} from '#lib/domain/postmortem.ts';
import { isDay } from '#lib/domain/time.ts';
import { t } from '#lib/i18n/t.ts';

export interface Marked {
  /** What stands before the first mark. */
  readonly before: string;
  readonly sections: PostmortemSections;
  readonly actionItems: readonly ActionItem[];
}

/** The parts of a file that a program wrote, each of which begins with its mark; null for a text without any. */
export function readMarked(body: string, marks: string): Marked | null {
  const parts = [...POSTMORTEM_SECTIONS, 'actionItems'] as const;
  const markLines = new Map(parts.map((part) => [markOf(marks, part), part]));
  const before: string[] = [];
  const found = new Map<PostmortemSection | 'actionItems', string[]>();
  let lines = before;
  for (const line of body.split('\n')) {
    const part = markLines.get(line);
    if (part === undefined) lines.push(line);
    else {
      lines = found.get(part) ?? [];
      found.set(part, lines);
    }
  }
  if (found.size === 0) return null;
  const words = (part: PostmortemSection | 'actionItems') => withoutHeading(found.get(part) ?? []);
  const sections = allSections(Object.fromEntries(POSTMORTEM_SECTIONS.map((name) => [name, words(name)])));
  const { items, rest } = markedItems(words('actionItems'));
  return {
    before: before.join('\n').trim(),
    sections: { ...sections, remediation: [sections.remediation, rest].filter(Boolean).join('\n\n') },
    actionItems: items,
  };
}

function withoutHeading([first = '', ...others]: readonly string[]): string {
  return (first.startsWith('## ') ? others : [first, ...others]).join('\n').trim();
}

const ITEM = /^- \[([ xX])\] (.+)$/s;
const FACT = /^ {2}- ([^:]+)(?:: ?(.*))?$/s;

type Draft = { -readonly [K in keyof ActionItem]: ActionItem[K] };

/** @returns the items, and what somebody wrote between them */
function markedItems(text: string): { readonly items: readonly ActionItem[]; readonly rest: string } {
  const items: Draft[] = [];
  const rest: string[] = [];
  for (const line of text.split('\n')) {
    const item = ITEM.exec(line);
    const last = items.at(-1);
    if (item)
      items.push({
        ...{ title: item[2]!, state: item[1] === ' ' ? 'open' : 'done' },
        ...{ owner: null, dueDay: null, kind: null, droppedReason: null, trackerUrl: null },
      });
    else if (!last || !takesFact(last, line)) rest.push(line);
  }
  return { items, rest: rest.join('\n').trim() };
}

/** Whether the line is a fact of the item, which has it then. */
function takesFact(item: Draft, line: string): boolean {
  const [, name, value = ''] = FACT.exec(line) ?? [];
  const words = itemWords();
  if (name === words.owner) item.owner = value;
  else if (name === words.dueDay && isDay(value)) item.dueDay = value as Day;
  else if (name === words.trackerUrl) item.trackerUrl = value;
  else if (name === words.kind) {
    const kind = ACTION_ITEM_KINDS.find((one) => t(`postmortem.kind.${one}`) === value);
    if (!kind) return false;
    item.kind = kind;
  } else if (name === words.dropped) {
    item.state = 'dropped';
    item.droppedReason = value || null;
  } else return false;
  return true;
}
