import { type Instant, parseInstant } from '#lib/domain/instant.ts';
import type { Remarks } from '#lib/import/report.ts';
import { isDay, parseLocal } from '#lib/domain/time.ts';

export type ReadTime =
  | { readonly at: Instant; readonly why?: never }
  /** The end of a sentence that begins with the name of the field. */
  | { readonly at?: never; readonly why: string };
/** Reads a time in the zone of its source. */
export type ReadTimes = (text: string) => ReadTime;

const FORM =
  /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d?):(\d\d)(?::(\d\d)(\.\d{1,9})?)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;

/**
 * @param zone of what is written without an offset
 * @param remarks where it is said once that something was
 */
export function timesIn(zone: string, remarks: Remarks): ReadTimes {
  let isSaid = false;
  return (text) => {
    if (!isSaid && FORM.exec(text.trim())?.[6] === undefined) {
      isSaid = true;
      remarks.add(`Times without an offset were read as times of ${zone}; --zone names another`, text);
    }
    return readTime(text, zone);
  };
}

/** A time as people and programs write it: a day, with or without a time, with or without an offset. */
export function readTime(text: string, zone: string): ReadTime {
  const found = FORM.exec(text.trim());
  if (!found) return { why: 'is not a time' };
  const [, day = '', hour = '00', minute = '00', second = '00', fraction = '', offset] = found;
  if (!isDay(day)) return { why: `is not a day of the calendar (${day})` };
  const time = `${day}T${hour.padStart(2, '0')}:${minute}:${second}${fraction.slice(0, 4)}`;
  if (offset !== undefined) return withOffset(time, offset);
  const local = parseLocal(time, zone);
  if (local.problem === 'gap')
    return { why: `is a time that the clocks of ${zone} skipped (${text.trim()})` };
  return local.at === undefined ? { why: 'is not a time' } : { at: local.at };
}

function withOffset(time: string, offset: string): ReadTime {
  const sign = /^[+-]/.test(offset) ? offset.replace(/^([+-]\d\d)$/, '$1:00') : 'Z';
  try {
    return { at: parseInstant(time + sign) };
  } catch {
    return { why: 'is not a time' };
  }
}
