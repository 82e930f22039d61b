'use client';
import { useForm } from '#components/staff/form/index.ts';

interface ReportRow {
  readonly row: number;
  readonly address: string;
  readonly outcome: string;
  readonly why?: string;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  added: 'Added.',
  asked: 'Asked: told once they have confirmed.',
  already: 'Already there: nothing changed.',
  quarantined: 'In quarantine, because the address failed: not added.',
  complained: 'Reported our messages as spam: not added.',
  lately: 'Asked within the hour: not asked again.',
  left: 'Unsubscribed: only added after asking them.',
  inactive: 'The list says that they get no messages: not added.',
};

const isTaken = ({ outcome }: ReportRow) => outcome === 'added' || outcome === 'asked';

/** What became of every row. Those that were not taken in come first: they are what is left to do. */
export function ImportReport() {
  const { state } = useForm();
  if (!Array.isArray(state.result)) return null;
  const rows = state.result as readonly ReportRow[];
  const [taken, others] = [rows.filter(isTaken), rows.filter((row) => !isTaken(row))];
  return (
    <div className="import-report">
      {others.length > 0 && <Rows caption="Not taken in" rows={others} />}
      {taken.length > 0 && (
        <details>
          <summary>Taken in ({taken.length.toLocaleString('en')})</summary>
          <Rows caption="Taken in" rows={taken} />
        </details>
      )}
    </div>
  );
}

function Rows({ caption, rows }: { readonly caption: string; readonly rows: readonly ReportRow[] }) {
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Address</th>
            <th scope="col">What became of it</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, address, outcome, why }) => (
            <tr key={row}>
              <td>{row}</td>
              <td className="import-address">{address || 'None'}</td>
              <td>{why ?? OUTCOMES[outcome] ?? outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
