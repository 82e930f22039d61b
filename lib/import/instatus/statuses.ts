import type { ComponentStatus, Impact } from '#lib/domain/level.ts';
import { impactOf } from '#lib/domain/rollup.ts';
import type { COMPONENT_WORDS } from './source.ts';

type Word = (typeof COMPONENT_WORDS)[number];

/** A minor outage is worse than degraded and better than a partial outage there, and has no status of its own here. */
export const STATUS_OF: Readonly<Record<Word, ComponentStatus>> = {
  OPERATIONAL: 'operational',
  UNDERMAINTENANCE: 'under_maintenance',
  DEGRADEDPERFORMANCE: 'degraded_performance',
  MINOROUTAGE: 'degraded_performance',
  PARTIALOUTAGE: 'partial_outage',
  MAJOROUTAGE: 'major_outage',
};

export const impactIn = (word: Word): Impact => impactOf([STATUS_OF[word]]);
