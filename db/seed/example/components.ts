import type { HistoryRows } from '#db/history/rows.ts';
import { type Day, parseInstant } from '#lib/domain/instant.ts';
import { exampleId } from './chance.ts';

const REGION = [
  ['api', 'API', 'Triggers, subscribers, topics and workflows'],
  ['workers', 'Workers', 'Take what was triggered and run its workflow'],
  ['inbox', 'Inbox', 'The notification centre inside your product'],
  ['websocket', 'WebSocket', 'New messages and counts without reloading'],
  ['webhooks', 'Webhooks', 'Our calls to you: sent, delivered, read'],
] as const;

const CHANNELS = [
  ['email', 'Email', null],
  ['sms', 'SMS', null],
  ['push', 'Push', 'Apple, Google and web push'],
  ['chat', 'Chat', 'Slack, Microsoft Teams, Discord'],
  ['in-app', 'In-app', null],
] as const;

type InRegion = (typeof REGION)[number][0];
export type ComponentKey =
  `us-${InRegion}` | `eu-${InRegion}` | (typeof CHANNELS)[number][0] | 'dashboard' | 'website';

type Leaf = readonly [key: ComponentKey, name: string, description: string | null];
type Entry =
  Leaf | { readonly group: string; readonly description: string; readonly leaves: readonly Leaf[] };

const region = (of: 'us' | 'eu') =>
  REGION.map(([key, name, description]) => [`${of}-${key}`, name, description] as const);

/** The page from top to bottom. */
const PAGE: readonly Entry[] = [
  ['dashboard', 'Dashboard', 'Workflow editor, activity feed and settings'],
  { group: 'United States', description: 'Data and work in N. Virginia', leaves: region('us') },
  { group: 'Europe', description: 'Data and work in Frankfurt', leaves: region('eu') },
  { group: 'Delivery', description: 'From us to the provider that you chose', leaves: CHANNELS },
  ['website', 'Website and documentation', null],
];

/** The day from which the example world is known. */
export const BEGINNING = parseInstant('2025-01-06T09:00:00Z');
const START_DAY = '2025-01-06' as Day;

export function componentId(key: ComponentKey): string {
  return exampleId('component', key);
}

export function componentRows(): Pick<HistoryRows, 'componentGroups' | 'components' | 'componentStatuses'> {
  const times = { createdAt: BEGINNING, updatedAt: BEGINNING };
  const groups = PAGE.flatMap((entry, position) =>
    'group' in entry
      ? [
          {
            id: exampleId('group', entry.group),
            name: entry.group,
            description: entry.description,
            position,
            ...times,
          },
        ]
      : [],
  );
  const leaf = ([key, name, description]: Leaf, position: number, groupId: string | null) => ({
    id: componentId(key),
    groupId,
    name,
    description,
    status: 'operational' as const,
    position,
    startDate: START_DAY,
    ...times,
  });
  const components = PAGE.flatMap((entry, position) =>
    'group' in entry
      ? entry.leaves.map((one, place) => leaf(one, place, exampleId('group', entry.group)))
      : [leaf(entry, position, null)],
  );
  return {
    componentGroups: groups,
    components,
    componentStatuses: components.map(({ id, status }) => ({ componentId: id, status, at: BEGINNING })),
  };
}
