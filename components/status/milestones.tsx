import { countedEntries } from '#lib/domain/incident-picture.ts';
import type { PublicEntry } from '#lib/domain/timeline-entry.ts';
import { t } from '#lib/i18n/t.ts';
import { EntryTime } from './entry-time.tsx';

/** What the numbers of a picture stand for, where the timeline with its words is not beside it. */
export function Milestones({ entries, zone }: { entries: readonly PublicEntry[]; zone: string }) {
  const moments = countedEntries(entries).filter(({ kind }) => kind !== null);
  if (moments.length === 0) return null;
  return (
    <dl className="facts">
      {moments.map(({ at, kind, number }) => (
        <div key={number}>
          <dt>{t('timeline.numbered', { number: number!, kind: t(`timeline.${kind!}`) })}</dt>
          <dd>
            <EntryTime at={at} zone={zone} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
