/** What became of each kind of thing. `kept`: changed here by staff since, so left as it is. */
export interface Count {
  added: number;
  changed: number;
  unchanged: number;
  kept: number;
  refused: number;
}

export const NOUNS = [
  ...(['incidents', 'updates', 'maintenances', 'components', 'groups', 'postmortems'] as const),
  ...(['templates', 'subscribers'] as const),
] as const;
export type Noun = (typeof NOUNS)[number];
export type Counts = Record<Noun, Count>;

export function noCounts(): Counts {
  const zero = (): Count => ({ added: 0, changed: 0, unchanged: 0, kept: 0, refused: 0 });
  return Object.fromEntries(NOUNS.map((noun) => [noun, zero()])) as Counts;
}

/** Remarks on an import, counted by what they say, each with the first thing that it is about. */
export class Remarks {
  readonly #about = new Map<string, string[]>();

  add(remark: string, about: string): void {
    const [what, which] = [shown(remark), shown(about)];
    const list = this.#about.get(what) ?? [];
    list.push(which);
    this.#about.set(what, list);
  }

  lines(): string[] {
    return [...this.#about].map(([remark, [first, ...others]]) =>
      others.length === 0 ? `${remark} (${first})` : `${remark} (${others.length + 1} times, first ${first})`,
    );
  }
}

/** What a source wrote cannot move the cursor of the terminal, nor colour it. */
export const shown = (text: string) => text.replace(/\p{Cc}/gu, '\ufffd');

/** The end of an import in words, for the terminal. */
export function reportLines(counts: Counts, remarks: readonly string[]): string[] {
  const columns = ['added', 'changed', 'unchanged', 'kept', 'refused'] as const;
  const sum = (column: (typeof columns)[number]) =>
    NOUNS.reduce((total, noun) => total + counts[noun][column], 0);
  const row = (first: string, cells: readonly (string | number)[]) =>
    first.padEnd(13) + cells.map((cell) => String(cell).padStart(10)).join('');
  return [
    row('', columns),
    ...NOUNS.map((noun) =>
      row(
        noun,
        columns.map((column) => counts[noun][column]),
      ),
    ),
    ...(remarks.length > 0 ? ['', 'To know:', ...remarks.map((remark) => `- ${remark}`)] : []),
    '',
    columns.map((column) => `${sum(column)} ${column}`).join(', '),
  ];
}
