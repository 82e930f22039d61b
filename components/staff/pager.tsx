interface PagerProps {
  readonly path: string;
  readonly search: string;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  /** What is counted, in the singular. */
  readonly noun: string;
}

/** Where one is in a long list, and the pages beside it. */
export function Pager({ path, search, page, pages, total, noun }: PagerProps) {
  if (total === 0) return null;
  const to = (number: number) => {
    const query = new URLSearchParams({ ...(search ? { q: search } : {}), page: String(number) });
    return `${path}?${query}`;
  };
  return (
    <nav className="pager" aria-label="Pages">
      <p className="quiet">
        {total.toLocaleString('en')} {noun}
        {total === 1 ? '' : 's'}
        {pages > 1 && `, page ${page} of ${pages}`}
      </p>
      {pages > 1 && (
        <p className="actions">
          {page > 1 && (
            <a rel="prev" href={to(Math.min(page - 1, pages))}>
              Newer
            </a>
          )}
          {page < pages && (
            <a rel="next" href={to(page + 1)}>
              Older
            </a>
          )}
        </p>
      )}
    </nav>
  );
}
