import { type Instant, isoOf } from '#lib/domain/instant.ts';
import { agoText, clockText, exactText } from '#lib/domain/ago.ts';

interface TimeProps {
  readonly at: Instant;
  readonly zone: string;
}

/** "12 minutes ago"; the exact time shows on hover. */
export function Ago({ at, now, zone }: TimeProps & { readonly now: Instant }) {
  return (
    <time dateTime={isoOf(at)} title={exactText(at, zone)}>
      {agoText(at, now)}
    </time>
  );
}

/** "24 Nov 2026, 14:05 UTC". */
export function Exact({ at, zone }: TimeProps) {
  return <time dateTime={isoOf(at)}>{exactText(at, zone)}</time>;
}

/** "14:05"; the day shows on hover. */
export function Clock({ at, zone }: TimeProps) {
  return (
    <time dateTime={isoOf(at)} title={exactText(at, zone)}>
      {clockText(at, zone)}
    </time>
  );
}
