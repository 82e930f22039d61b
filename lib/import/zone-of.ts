import { isZone } from '#lib/domain/time.ts';
import { railsZone } from './rails-zones.ts';
import type { Remarks } from './report.ts';

/** The zone that a source names, in whichever of the two ways; UTC with a remark where it is neither, or none is named. */
export function zoneOf(named: string | null | undefined, remarks: Remarks): string {
  if (named && isZone(named)) return named;
  const zone = named ? railsZone(named) : undefined;
  if (zone && isZone(zone)) return zone;
  remarks.add(
    named
      ? `The time zone “${named}” is not known here, so days begin in UTC: choose one in the settings`
      : 'The source tells no time zone, so days begin in UTC: choose one in the settings',
    'the page',
  );
  return 'Etc/UTC';
}
