import { addMonths } from '#lib/domain/month-grid.ts';
import { monthText } from '#lib/i18n/date.ts';

/** The month, and the ones beside it. */
export function MonthHead({ month }: { readonly month: string }) {
  const link = (by: number) => {
    const other = addMonths(month, by);
    return <a href={`/admin/maintenance?month=${other}#calendar`}>{monthText(other)}</a>;
  };
  return (
    <div className="pager">
      <h2>{monthText(month)}</h2>
      <nav className="actions" aria-label="Months">
        {link(-1)}
        {link(1)}
      </nav>
    </div>
  );
}
