import Form from 'next/form';

/** A search that is an address: it can be kept, sent and gone back to. */
export function SearchForm({
  action,
  label,
  search,
}: {
  readonly action: string;
  readonly label: string;
  readonly search: string;
}) {
  return (
    <Form action={action} role="search" className="search-form">
      <input type="search" name="q" defaultValue={search} aria-label={label} placeholder={label} />
      <button type="submit" className="button">
        Search
      </button>
    </Form>
  );
}
