import { Missing } from '#app/(public)/missing.tsx';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { HistoryMonth, Neighbours } from '#components/status/history-month.tsx';
import { isMonth } from '#lib/domain/month-grid.ts';
import { monthText } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';
import { readMonth } from '#lib/published/read-history.ts';
import { pageOf } from '#app/(public)/read.ts';

/** The history at one month, or at this one. */
export async function HistoryPage({ month }: { month: string | null }) {
  const page = await pageOf();
  if (!page) return <Missing />;
  if (month !== null && !isMonth(month)) return <Missing />;
  const found = await readMonth(month, page.timeZone);
  if (!found) return <Missing />;
  return (
    <Frame
      page={page}
      here="/history"
      head={
        <Title kind={t('history.title')} title={monthText(found.month)}>
          <p className="meta">
            <span>
              {t('history.counts', {
                incidents: found.incidents.length,
                maintenances: found.maintenances.length,
              })}
            </span>
            <Neighbours of={found} />
            <a href="#months">{t('history.all')}</a>
            <a href="/postmortems">{t('postmortems.title')}</a>
          </p>
        </Title>
      }
    >
      <HistoryMonth month={found} zone={page.timeZone} />
    </Frame>
  );
}
