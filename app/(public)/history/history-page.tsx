import { notFound } from 'next/navigation';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { HistoryMonth } from '#components/status/history-month.tsx';
import { isMonth } from '#lib/domain/month-grid.ts';
import { monthText } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';
import { readMonth } from '#lib/published/read-history.ts';
import { pageOrMissing } from '#app/(public)/read.ts';

/** The history at one month, or at this one. */
export async function HistoryPage({ month }: { month: string | null }) {
  const page = await pageOrMissing();
  if (month !== null && !isMonth(month)) notFound();
  const found = await readMonth(month, page.timeZone);
  if (!found) notFound();
  return (
    <Frame
      page={page}
      here="/history"
      head={
        <Title kind={t('history.title')} title={monthText(found.month)}>
          <p className="quiet">
            {t('history.counts', {
              incidents: found.incidents.length,
              maintenances: found.maintenances.length,
            })}
          </p>
        </Title>
      }
    >
      <HistoryMonth month={found} zone={page.timeZone} />
    </Frame>
  );
}
