import { namedComponents } from './affected.ts';

/** How many updates the form of a past incident has room for. More are posted one by one. */
export const RECORDED_ROWS = 6;

/**
 * The updates of such a form, as `recordIncident` takes them: rows at the end that nobody filled in are none. Where nothing
 * is ticked, components are as they were.
 */
export function recordedUpdates(rows: unknown): unknown[] {
  const given = Array.isArray(rows) ? rows.filter(isRow) : [];
  const last = given.findLastIndex((row) => hasWords(row) || row['displayAt'] !== undefined);
  return given.slice(0, last + 1).map(({ affected, ...row }) => {
    const components = namedComponents(affected);
    return { ...row, components: components.length > 0 ? components : undefined };
  });
}

type Row = Readonly<Record<string, unknown>>;

const isRow = (row: unknown): row is Row => row !== null && typeof row === 'object';
const hasWords = ({ body }: Row) => typeof body === 'string' && body.trim() !== '';
