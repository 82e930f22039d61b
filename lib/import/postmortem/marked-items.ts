import { itemWords } from '#lib/documents/filed-items.ts';
import { ACTION_ITEM_KINDS, type ActionItem } from '#lib/domain/postmortem.ts';
import { isDay } from '#lib/domain/time.ts';
import { t } from '#lib/i18n/t.ts';

/** As a file tells it: what does not say that it is internal is not. */
export type ReadItem = ActionItem & { readonly isPublic: boolean };

const ITEM = /^- \[([ xX])\] (.+)$/s;
const FACT = /^ {2}- ([^:]+)(?:: ?(.*))?$/s;

type Draft = { -readonly [K in keyof ReadItem]: ReadItem[K] };

/** Reads back what `itemLines` writes: the items, and what somebody wrote between them. */
export function markedItems(text: string): { readonly items: readonly ReadItem[]; readonly rest: string } {
  const items: Draft[] = [];
  const rest: string[] = [];
  for (const line of text.split('\n')) {
    const item = ITEM.exec(line);
    const last = items.at(-1);
    if (item)
      items.push({
        ...{ title: item[2]!, state: item[1] === ' ' ? 'open' : 'done', isPublic: true },
        ...{ owner: null, dueDay: null, kind: null, droppedReason: null, trackerUrl: null },
      });
    else if (!last || !takesFact(last, line)) rest.push(line);
  }
  return { items, rest: rest.join('\n').trim() };
}

/** Whether the line is a fact of the item, which has it then. One that it has already is none. */
function takesFact(item: Draft, line: string): boolean {
  const [, name, value = ''] = FACT.exec(line) ?? [];
  const words = itemWords();
  if (name === words.owner && item.owner === null) item.owner = value;
  else if (name === words.dueDay && item.dueDay === null && isDay(value)) item.dueDay = value;
  else if (name === words.trackerUrl && item.trackerUrl === null) item.trackerUrl = value;
  else if (name === words.internal && value === '') item.isPublic = false;
  else if (name === words.kind && item.kind === null) {
    const kind = ACTION_ITEM_KINDS.find((one) => t(`postmortem.kind.${one}`) === value);
    if (!kind) return false;
    item.kind = kind;
  } else if (name === words.dropped && item.state !== 'dropped') {
    item.state = 'dropped';
    item.droppedReason = value || null;
  } else return false;
  return true;
}
