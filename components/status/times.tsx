import { type IncidentTimes, TIMES } from '#lib/domain/incident-times.ts';
import { durationText } from '#lib/i18n/duration.ts';
import { t } from '#lib/i18n/t.ts';
import { Facts } from './facts.tsx';

/** How long each step took, of those that are known. */
export function Times({ times }: { times: IncidentTimes }) {
  const known = TIMES.flatMap((time) => {
    const measured = times[time];
    return measured ? [[t(`timeline.time.${time}`), durationText(measured.milliseconds)] as const] : [];
  });
  return known.length > 0 && <Facts facts={known} />;
}
