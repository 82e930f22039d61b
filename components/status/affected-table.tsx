import { Time } from '#components/time/time.tsx';
import { durationText } from '#lib/i18n/duration.ts';
import { t } from '#lib/i18n/t.ts';
import type { AffectedSpan } from '#lib/published/affected-spans.ts';
import { Names } from './affected.tsx';
import { StatusText } from './status-text.tsx';

/** What was affected when: a row for each time and status. */
export function AffectedTable({ spans, zone }: { spans: readonly AffectedSpan[]; zone: string }) {
  return (
    <table className="ledger stacks">
      <caption className="unseen">{t('incident.affectedCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('incident.column.component')}</th>
          <th scope="col">{t('incident.column.status')}</th>
          <th scope="col">{t('incident.column.from')}</th>
          <th scope="col">{t('incident.column.to')}</th>
          <th scope="col">{t('incident.column.duration')}</th>
        </tr>
      </thead>
      <tbody>
        {spans.map(({ components, status, from, to, durationMs }) => (
          <tr key={`${status} ${from} ${to}`}>
            <th scope="row">
              <Names components={components} />
            </th>
            <td>
              <StatusText status={status} />
            </td>
            <td>
              <Time at={from} zone={zone} form="short" />
            </td>
            <td>{to === null ? t('incident.now') : <Time at={to} zone={zone} form="short" />}</td>
            <td className="figures">{durationText(durationMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
