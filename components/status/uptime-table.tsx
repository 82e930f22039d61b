import { formatPercent } from '#lib/domain/uptime.ts';
import { monthText } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';
import type { UptimeRow } from '#lib/published/uptime.ts';

const percentText = (percent: number | null) => (percent === null ? '–' : formatPercent(percent));

/** Rows under the group they stand in, in order. */
function grouped(rows: readonly UptimeRow[]): { group: string | null; rows: UptimeRow[] }[] {
  const parts: { group: string | null; rows: UptimeRow[] }[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last && last.group === row.component.group) last.rows.push(row);
    else parts.push({ group: row.component.group, rows: [row] });
  }
  return parts;
}

/** Percentages by component and month. Narrow screens show the last three months; the rest is on the component's page. */
export function UptimeTable({ months, rows }: { months: readonly string[]; rows: readonly UptimeRow[] }) {
  if (rows.length === 0) return <p className="empty">{t('uptime.none')}</p>;
  return (
    <table className="ledger uptime">
      <caption className="unseen">{t('uptime.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('uptime.column.component')}</th>
          {months.map((month) => (
            <th key={month} scope="col">
              <abbr title={monthText(month)}>{monthText(month).slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      {grouped(rows).map(({ group, rows }) => (
        <tbody key={rows[0]?.component.id}>
          {group !== null && (
            <tr>
              <th scope="rowgroup" colSpan={months.length + 1} className="group-row">
                {group}
              </th>
            </tr>
          )}
          {rows.map(({ component, months: percents }) => (
            <tr key={component.id}>
              <th scope="row">
                <a href={`/uptime/${component.id}`}>{component.name}</a>
              </th>
              {percents.map((percent, index) => (
                <td
                  key={months[index]}
                  className={percent !== null && percent < 100 ? 'figures short' : 'figures'}
                >
                  {percentText(percent)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
