import type { Query } from '#lib/http/query.ts';
import { partsText } from '#components/staff/postmortem/part-words.ts';

interface DraftNoticesProps {
  readonly incidentId: string;
  readonly query: Query;
  /** The revision that holds words of the reader which collided, while they have not chosen. */
  readonly setAside: number | null;
  /** Who wrote at the same time as the draft was saved last, and where. */
  readonly joined: { readonly names: readonly string[]; readonly parts: readonly string[] } | null;
}

/** What became of a text that was saved while somebody else wrote. */
export function DraftNotices({ incidentId, query, setAside, joined }: DraftNoticesProps) {
  const path = `/admin/incidents/${incidentId}/postmortem`;
  const who =
    joined && joined.names.length > 0 ? new Intl.ListFormat('en-GB').format(joined.names) : 'Somebody';
  const where = joined && joined.parts.length > 0 ? ` in ${partsText(joined.parts)}` : '';
  return (
    <>
      {query['joined'] && (
        <p className="notice" role="status">
          <strong>
            {who} wrote meanwhile{where}.
          </strong>{' '}
          It is joined with your words, and this is what stands now.{' '}
          {query['held'] && 'It was not published, so that you can read it first. '}
          <a href={`${path}/revisions`}>See what changed</a>
        </p>
      )}
      {query['settled'] && (
        <p className="form-done" role="status">
          Saved. This is the draft with the words that you chose.
        </p>
      )}
      {setAside !== null && (
        <p className="notice">
          <strong>Some of what you wrote is not in this draft:</strong> somebody else wrote the same lines.
          Both texts are kept. <a href={`${path}/join/${setAside}`}>Choose between both texts</a>
        </p>
      )}
    </>
  );
}
