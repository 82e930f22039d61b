import { IMPACTS } from '#lib/domain/level.ts';
import type { AffectedComponent } from '#lib/domain/update.ts';
import type { EventData } from '#lib/domain/event.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { affectedValues } from './affected.ts';
import { localInstant } from './instant.ts';
import { reminderValues } from './repeats.ts';
import type { FormValue, FormValues } from './state.ts';

const TEXTS = ['name', 'body', 'status', 'during', 'repeats', 'rule'] as const;
const INSTANTS = ['displayAt', 'scheduledFor', 'scheduledUntil'] as const;
const FLAGS = ['autoStart', 'autoComplete', 'tellStart', 'tellVerify', 'tellEnd'] as const;

/** What was taken back, as the form begins with it that said it. @param said as the event of taking it back keeps it */
export function saidAgain(said: EventData, zone: string): FormValues {
  const values: Record<string, FormValue> = {};
  for (const name of TEXTS) if (typeof said[name] === 'string') values[name] = said[name];
  for (const name of INSTANTS)
    if (typeof said[name] === 'number') values[name] = localInstant(said[name] as Instant, zone);
  for (const name of FLAGS) if (typeof said[name] === 'boolean') values[name] = String(said[name]);
  if (Array.isArray(said['components']))
    values['affected'] = affectedValues(said['components'] as AffectedComponent[]);
  if (Array.isArray(said['componentIds'])) values['componentIds'] = said['componentIds'] as string[];
  if (typeof said['nextUpdateBy'] === 'number') {
    values['promise'] = 'at';
    values['nextUpdateBy'] = localInstant(said['nextUpdateBy'] as Instant, zone);
  }
  if (typeof said['verifyMinutes'] === 'number') values['verifyMinutes'] = String(said['verifyMinutes']);
  if (Array.isArray(said['remindBefore']))
    Object.assign(values, reminderValues(said['remindBefore'] as number[]));
  if (typeof said['stepWords'] === 'object') values['stepWords'] = said['stepWords'] as FormValues;
  if (typeof said['zone'] === 'string') values['seriesZone'] = said['zone'];
  const impact = IMPACTS.find((one) => one === said['impactOverride']);
  if (impact) values['impactOverride'] = impact;
  // A window that was extended: until a named end.
  if (typeof said['scheduledUntil'] === 'number') values['extendBy'] = 'at';
  return values;
}
