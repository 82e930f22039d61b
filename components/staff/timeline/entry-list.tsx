import type { ReactNode } from 'react';
import { EntryTime } from '#components/status/entry-time.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import type { EntryKind } from '#lib/domain/timeline-entry.ts';
import { instantText } from '#lib/i18n/date.ts';
import { entryWord } from './entry-words.ts';

export interface ListedEntry {
  readonly id: string;
  readonly at: Instant;
  readonly kind: EntryKind | null;
  readonly isPublic: boolean;
  /** The words as sanitised HTML. */
  readonly html: string;
  /** Where it is edited. */
  readonly editHref: string;
  /** Its form, where it is the one that is being edited. */
  readonly form?: ReactNode;
}

/** The timeline of an incident by time, one entry open to be edited at most. */
export function EntryList({
  entries,
  zone,
}: {
  readonly entries: readonly ListedEntry[];
  readonly zone: string;
}) {
  return (
    <ol className="entries">
      {entries.map(({ id, at, kind, isPublic, html, editHref, form }) => (
        <li key={id} id={`entry-${id}`}>
          {form ?? (
            <>
              <p className="entry-head">
                <span className="figures">
                  <EntryTime at={at} zone={zone} />
                </span>
                {kind && <strong>{entryWord(kind)}</strong>}
                {!isPublic && <span className="entry-internal">Internal</span>}
                <a href={editHref} aria-label={`Edit the entry of ${instantText(at, zone, 'short')}`}>
                  Edit
                </a>
              </p>
              <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
