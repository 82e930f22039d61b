import fc from 'fast-check';
import { type Instant, instantOf, parseInstant } from '#lib/domain/instant.ts';

/** Zones with every peculiarity there is: half hours, a skipped day, offsets with seconds, changes at midnight. */
export const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Africa/Monrovia',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const;

/** `at('2026-03-29T01:00Z')` */
export const at = parseInstant;

export function instants(from: string, to: string): fc.Arbitrary<Instant> {
  return fc.integer({ min: at(from), max: at(to) }).map(instantOf);
}

export const modern = instants('1970-01-01T00:00Z', '2060-01-01T00:00Z');
