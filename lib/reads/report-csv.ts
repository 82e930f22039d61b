import Papa from 'papaparse';
import { IMPACTS } from '#lib/domain/level.ts';
import { formatPercent } from '#lib/domain/uptime.ts';
import { componentName } from '#lib/i18n/component-name.ts';
import type { PeriodReport } from './report.ts';

const COLUMNS = ['period', 'part', 'of', 'figure', 'value', 'unit', 'incidents', 'unknown'];

type Cell = string | number;

/**
 * A report as the text of a CSV file, one figure a line, so that files of several periods can be put below one another.
 * What stands as it does today, and not at the end of the period, says of which day it is in `of`.
 * `incidents` is of how many the figure is made where that is not all of them, `unknown` of how many it is not known.
 */
export function reportCsv(report: PeriodReport): string {
  const { period, incidentIds, byImpact, components, times, actionItems } = report;
  const asOf = `as of ${report.asOf}`;
  const lines: Cell[][] = [
    ['incidents', '', 'began', incidentIds.length, 'incidents'],
    ['incidents', asOf, 'still open', report.open, 'incidents'],
    ...IMPACTS.map((impact) => ['impact', impact, 'began', byImpact[impact], 'incidents']),
    ...components.flatMap((component) => [
      ['component', componentName(component), 'incidents', component.incidentIds.length, 'incidents'],
      ...(component.percent === null
        ? []
        : [
            ['component', componentName(component), 'uptime', formatPercent(component.percent), 'percent'],
            ['component', componentName(component), 'downtime', inMinutes(component.downMs), 'minutes'],
          ]),
    ]),
    ...times.flatMap(({ time, median, ninetieth, known, unknown }) =>
      [['median', median] as const, ['90th percentile', ninetieth] as const].map(
        ([figure, value]): Cell[] => [
          ...['time', `to ${time}`, figure, value === null ? '' : inMinutes(value), 'minutes'],
          ...[known, unknown],
        ],
      ),
    ),
    ...(['made', 'done', 'dropped', 'open', 'overdue'] as const).map((figure) => [
      ...['action items', asOf, figure, actionItems[figure], 'items'],
    ]),
  ];
  const rows = lines.map((line) => COLUMNS.map((_, index) => [period.name, ...line][index] ?? ''));
  // No spreadsheet takes a cell for a formula, whatever a component is called.
  return `${Papa.unparse([COLUMNS, ...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

/** Two decimals: to the second, nearly. */
function inMinutes(milliseconds: number): number {
  return Math.round(milliseconds / 600) / 100;
}
