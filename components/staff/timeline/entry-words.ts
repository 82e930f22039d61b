import type { EntryKind } from '#lib/domain/timeline-entry.ts';
import type { IncidentTime } from '#lib/domain/incident-times.ts';
// The words alone: `t` would bring the message parser and the whole catalogue into the browser.
import { timeline } from '#lib/i18n/en/timeline.ts';

export const entryWord = (of: EntryKind) => timeline[`timeline.${of}`];
export const timeWord = (of: IncidentTime) => timeline[`timeline.time.${of}`];
