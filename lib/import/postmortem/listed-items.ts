import { ACTION_ITEMS_MAX, NAME_MAX } from '#lib/domain/limits.ts';
import { oneLine } from '#lib/domain/one-line.ts';
import type { ActionItem } from '#lib/domain/postmortem.ts';

const BULLET = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(.*))?$/s;
const TICKED = /^\[([ xX])\]\s+/;

/**
 * The action items of a text that ends with a flat list of them, and the words before it. None of a list that says more
 * than titles: then all of it stays as it was written.
 */
export function listedItems(text: string): {
  readonly items: readonly ActionItem[];
  readonly before: string;
} {
  const none = { items: [], before: text };
  const lines = text.split('\n');
  const first = lines.findIndex((line) => BULLET.test(line));
  if (first < 0) return none;
  const titles: string[] = [];
  for (const line of lines.slice(first)) {
    const bullet = BULLET.exec(line);
    if (bullet) titles.push(bullet[1] ?? '');
    else if (line.trim() === '') continue;
    // Words of the same line, unless they are a list, or something else that is indented.
    else if (/^ {1,4}[^\s>|#`~*+-]/.test(line)) titles.push(`${titles.pop()} ${line.trim()}`);
    else return none;
  }
  const items = titles.map(oneLine).filter(Boolean).map(itemOf);
  const fits = items.length <= ACTION_ITEMS_MAX && items.every(({ title }) => title.length <= NAME_MAX);
  return fits ? { items, before: lines.slice(0, first).join('\n').trim() } : none;
}

function itemOf(words: string): ActionItem {
  const [, tick] = TICKED.exec(words) ?? [];
  const title = tick === undefined ? words : words.replace(TICKED, '');
  const nothing = { owner: null, dueDay: null, kind: null, droppedReason: null, trackerUrl: null };
  return { title, state: tick === undefined || tick === ' ' ? 'open' : 'done', ...nothing };
}
