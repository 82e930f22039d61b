import type { ReportPeriod } from '#lib/domain/report-period.ts';
import { monthText } from '#lib/i18n/date.ts';

/** "March 2025", "Quarter 1 of 2025". */
export function periodText({ name, months }: ReportPeriod): string {
  const [year, quarter] = name.split('-Q');
  return months.length === 1 ? monthText(name) : `Quarter ${quarter} of ${year}`;
}
