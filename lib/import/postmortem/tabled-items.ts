import { ACTION_ITEMS_MAX, NAME_MAX } from '#lib/domain/limits.ts';
import { oneLine } from '#lib/domain/one-line.ts';
import type { ActionItem } from '#lib/domain/postmortem.ts';
import { columnOf, dayOfWords, isNothing, type ItemColumn, kindOf, linkOf, stateOf } from './item-columns.ts';
import { type MarkdownTable, tablesOf } from './markdown-table.ts';

type Draft = { -readonly [K in keyof ActionItem]: ActionItem[K] };

/**
 * The action items of the tables of a text, and what else it says. A table that has no column of what is to be done, or a row
 * that would not fit, stays as it was.
 * @param underActions whether the heading above says that these are things to do
 */
export function tabledItems(
  text: string,
  underActions: boolean,
): { readonly items: readonly ActionItem[]; readonly rest: string } {
  const lines = text.split('\n');
  const items: ActionItem[] = [];
  const rest: string[] = [];
  let next = 0;
  for (const table of tablesOf(lines)) {
    const read = itemsOf(table, underActions);
    if (!read || items.length + read.length > ACTION_ITEMS_MAX) continue;
    items.push(...read);
    rest.push(lines.slice(next, table.from).join('\n').trim());
    next = table.to;
  }
  if (items.length === 0) return { items: [], rest: text };
  rest.push(lines.slice(next).join('\n').trim());
  return { items, rest: rest.filter(Boolean).join('\n\n') };
}

function itemsOf({ head, rows }: MarkdownTable, underActions: boolean): ActionItem[] | null {
  const columns = head.map((name) => columnOf(name, underActions));
  // Of two that are called alike the second is one that is not known.
  const known = columns.map((column, index) => (columns.indexOf(column) === index ? column : null));
  if (!known.includes('title')) return null;
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const items = filled.map((row) => itemOf(row.map(plain), known, head));
  return items.length > 0 && items.every(fits) ? items : null;
}

const plain = (cell: string) => oneLine(cell.replace(/<br ?\/?>/gi, ' '));

function fits({ title, owner, droppedReason, trackerUrl }: ActionItem): boolean {
  return (
    title !== '' && [title, owner, droppedReason, trackerUrl].every((one) => (one ?? '').length <= NAME_MAX)
  );
}

function itemOf(
  row: readonly string[],
  columns: readonly (ItemColumn | null)[],
  head: readonly string[],
): ActionItem {
  const item: Draft = {
    ...{ title: '', owner: null, dueDay: null, kind: null, state: 'open' },
    ...{ droppedReason: null, trackerUrl: null },
  };
  const words: string[] = [];
  row.forEach((cell, index) => {
    const column = columns[index] ?? null;
    if (column === 'title') takeTitle(item, cell);
    else if (!isNothing(cell)) {
      const left = column === null ? cell : takeCell(item, column, cell);
      if (left !== '') words.push(labelled(head[index] ?? '', left));
    }
  });
  // What has no field of its own stands behind what is to be done.
  if (item.title !== '' && words.length > 0) item.title = `${item.title} (${words.join('; ')})`;
  return item;
}

const labelled = (label: string, words: string) => {
  const name = label.replace(/^[*_ ]+|[*_: ]+$/g, '');
  const saysSo = name === '' || words.toLowerCase().startsWith(name.toLowerCase());
  return saysSo ? words : `${name}: ${words}`;
};

function takeTitle(item: Draft, cell: string): void {
  const [, tick, ticked] = /^\[([ xX])\]\s+(.*)$/.exec(cell) ?? [];
  if (tick !== undefined && tick !== ' ' && item.state === 'open') item.state = 'done';
  item.title = ticked ?? cell;
}

/** A state at the end of something else, as in "Bug 5554823 **DONE**". */
const STATE_BEHIND = /^(.*?)\s*\*\*([^*]+)\*\*$/;

/** @returns what of the cell is not taken */
function takeCell(item: Draft, column: Exclude<ItemColumn, 'title'>, cell: string): string {
  if (column === 'owner') item.owner = cell;
  else if (column === 'due') {
    item.dueDay = dayOfWords(cell);
    return item.dueDay === null ? cell : '';
  } else if (column === 'kind') {
    item.kind = kindOf(cell);
    return item.kind === null ? cell : '';
  } else if (column === 'state') {
    const state = stateOf(cell);
    if (!state || item.state !== 'open') return cell;
    Object.assign(item, state);
  } else {
    const [, before, behind] = STATE_BEHIND.exec(cell) ?? [];
    const state = behind === undefined || item.state !== 'open' ? null : stateOf(behind);
    if (state) Object.assign(item, state);
    const place = state ? before! : cell;
    const link = linkOf(place);
    if (link) item.trackerUrl = link.url;
    const left = link ? link.text : place;
    return isNothing(left) ? '' : left;
  }
  return '';
}
