import { addMinutes } from '#lib/domain/recurrence/local-time.ts';

/** When the first of a series begins and ends, as the fields of a form hold it. */
export function firstWindow({
  startsAt,
  minutes,
  zone,
}: {
  startsAt: string;
  minutes: number;
  zone: string;
}) {
  return {
    scheduledFor: { local: startsAt, zone },
    scheduledUntil: { local: addMinutes(startsAt, zone, minutes), zone },
  };
}
