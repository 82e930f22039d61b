import type { Change } from '#lib/apply/change.ts';
import { shownLine } from './print.ts';
import { hung } from './table.ts';

const SIGNS = { add: '+', change: '~', move: '>', order: '#', remove: '-' } as const satisfies Record<
  Change['act'],
  string
>;

const DONE = {
  add: ['to add', 'added'],
  change: ['to change', 'changed'],
  move: ['to move', 'moved'],
  order: ['to put in order', 'put in order'],
  remove: ['to remove', 'removed'],
} as const satisfies Record<Change['act'], readonly [string, string]>;

/** What changes, a line for each thing and one for each of its fields, and how many there are. */
export function changeLines(changes: readonly Change[], applied: boolean): string {
  if (changes.length === 0) return 'Nothing to change.';
  const acts = Object.keys(DONE) as Change['act'][];
  const sum = acts.flatMap((act) => {
    const count = changes.filter((change) => change.act === act).length;
    return count > 0 ? [`${count} ${DONE[act][applied ? 1 : 0]}`] : [];
  });
  return [...changes.flatMap(linesOf), '', `${sum.join(', ')}.`].join('\n');
}

function linesOf({ act, kind, name, group, from, fields = {} }: Change): string[] {
  const whole = kind === 'component' && group !== null ? `${group} - ${name}` : name;
  const lead = `${SIGNS[act]} ${kind} `;
  const first = hung(lead, shownLine(whole) + tailOf(act, kind, from));
  // What is new is named by its first line.
  const given = Object.entries(fields).filter(
    ([field]) => act !== 'add' || !['name', 'group'].includes(field),
  );
  return [
    first,
    ...given.map(([field, { before, after }]) =>
      hung(`    ${field}: `, act === 'add' ? wordOf(after) : `${wordOf(before)} → ${wordOf(after)}`),
    ),
  ];
}

function tailOf(act: Change['act'], kind: Change['kind'], from: string | null | undefined): string {
  if (act === 'move') return from == null ? ' (stood by itself)' : ` (from ${shownLine(from)})`;
  if (act === 'order') return ': the order of components';
  if (act !== 'remove') return '';
  if (kind === 'component') return ' (the past goes on naming it)';
  return kind === 'group' ? ' (its heading alone)' : '';
}

const LONGEST = 200;

function wordOf(value: unknown): string {
  if (value === null || value === '') return 'none';
  if (Array.isArray(value)) return value.length > 0 ? value.map(wordOf).join(', ') : 'none';
  if (typeof value !== 'string') return JSON.stringify(value);
  const line = shownLine(value);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line;
}
