/** What was promised in postmortems and is late. */
export function OverdueItems({ count }: { readonly count: number }) {
  return (
    <p className="section">
      <a href="/admin/follow-up">
        {count === 1 ? '1 action item is overdue' : `${count} action items are overdue`}
      </a>
    </p>
  );
}
