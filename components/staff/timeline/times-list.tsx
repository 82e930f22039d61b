import { type IncidentTime, type IncidentTimes, TIMES } from '#lib/domain/incident-times.ts';
import { durationText } from '#lib/i18n/duration.ts';
import { timeWord } from './entry-words.ts';

/** What each is measured by, and so what is missing where it is not known. */
const MEASURED = {
  detect: 'From “Began”, or else its first update, to “Detected”.',
  acknowledge: 'From “Detected”, or else its start, to “Acknowledged”.',
  firstWord: 'From its start to when the first update was written.',
  mitigate: 'From its start to “Mitigated”, or else to when it was monitored for good.',
  resolve: 'From its start to “Resolved”, or else to the update that says so.',
} as const satisfies Record<IncidentTime, string>;

/** How long each step of an incident took, and from what that is known. */
export function TimesList({ times }: { readonly times: IncidentTimes }) {
  return (
    <dl className="times">
      {TIMES.map((time) => (
        <div key={time}>
          <dt>{timeWord(time)}</dt>
          <dd>
            <strong>{times[time] ? durationText(times[time].milliseconds) : 'Not known'}</strong>
            <span className="field-hint">{MEASURED[time]}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
