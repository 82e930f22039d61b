import { Time } from '#components/time/time.tsx';
import { durationText } from '#lib/i18n/duration.ts';
import { rich } from '#lib/i18n/rich.ts';
import { t } from '#lib/i18n/t.ts';
import { plainText } from '#lib/markdown.ts';
import type { ListedPostmortem } from '#lib/published/read-postmortems.ts';
import { ImpactMark } from './impact-mark.tsx';

const EXCERPT = 300;

/** Postmortems with what each is about, in the order in which they are given. */
export function PostmortemEntries({
  postmortems,
  zone,
}: {
  postmortems: readonly ListedPostmortem[];
  zone: string;
}) {
  return postmortems.map(({ incidentId, name, impact, startedAt, durationMs, ...one }) => (
    <article key={incidentId} className="entry">
      <h2>
        <a href={`/incidents/${incidentId}/postmortem`}>{name}</a>
      </h2>
      <p className="meta">
        <span className="status">
          <ImpactMark impact={impact} />
          {t(`status.impact.${impact}`)}
        </span>
        <Time at={startedAt} zone={zone} form="dated" />
        <span>{durationText(durationMs)}</span>
        {one.publishedAt !== null && (
          <span>
            {rich('postmortem.published', { time: <Time at={one.publishedAt} zone={zone} form="dated" /> })}
          </span>
        )}
        {one.correctedAt !== null && (
          <span>
            {rich('postmortem.corrected', { time: <Time at={one.correctedAt} zone={zone} form="dated" /> })}
          </span>
        )}
      </p>
      <p className="excerpt">{plainText(one.summary, EXCERPT)}</p>
    </article>
  ));
}
