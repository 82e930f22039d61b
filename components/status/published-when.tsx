import { Time } from '#components/time/time.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { rich } from '#lib/i18n/rich.ts';

/** When a postmortem was published, and when its text was last corrected. */
export function PublishedWhen(props: {
  postmortem: { readonly publishedAt: Instant | null; readonly correctedAt: Instant | null };
  zone: string;
}) {
  const { publishedAt, correctedAt } = props.postmortem;
  const time = (at: Instant) => <Time at={at} zone={props.zone} form="full" />;
  return (
    <p className="meta">
      {publishedAt !== null && <span>{rich('postmortem.published', { time: time(publishedAt) })}</span>}
      {correctedAt !== null && correctedAt !== publishedAt && (
        <span>{rich('postmortem.corrected', { time: time(correctedAt) })}</span>
      )}
    </p>
  );
}
