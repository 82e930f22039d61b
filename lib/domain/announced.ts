import type { EventType } from './event.ts';
import type { Announcement } from './subscription.ts';

/**
 * What subscribers may be told of, and where in the story of its incident or maintenance it stands. A new time for a
 * maintenance is as good as a beginning: whoever noted the old one has to hear it.
 */
const STAGES = {
  'incident.opened': 'beginning',
  'update.posted': null,
  'maintenance.scheduled': 'beginning',
  'maintenance.moved': 'beginning',
  'maintenance.reminded': 'beginning',
  'maintenance.started': 'beginning',
  'maintenance.extended': 'between',
  'maintenance.verifying': 'between',
  'maintenance.completed': 'end',
  'maintenance.cancelled': 'end',
  'postmortem.published': 'between',
} as const satisfies Partial<Record<EventType, Announcement['stage'] | null>>;

export type AnnouncedType = keyof typeof STAGES;
export const ANNOUNCED_TYPES = Object.keys(STAGES) as AnnouncedType[];

/** @param status what the update says, where the event is one */
export function stageOf(type: AnnouncedType, status: unknown): Announcement['stage'] {
  return STAGES[type] ?? (status === 'resolved' ? 'end' : 'between');
}

export function isAnnounced(type: string): type is AnnouncedType {
  return Object.hasOwn(STAGES, type);
}
