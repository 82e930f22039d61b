import { type Instant, HOUR, instantOf } from '#lib/domain/instant.ts';
import type { Ago } from './ago.ts';
import type { MaintenanceTale } from './tale.ts';

const DAY = -24 * 60;

export const pastMaintenances = (ago: Ago): MaintenanceTale[] => [
  {
    key: 'us-workers-update',
    name: 'Update of the workers in the United States',
    scheduledFor: ago(12, '07:00'),
    lasts: 60,
    components: ['us-workers'],
    steps: [
      [
        3 * DAY,
        'scheduled',
        'We update the operating system of our workers in the United States, a few at a time. Messages may go out up to a minute later than usual.',
      ],
      [0, 'in_progress', 'We have begun.'],
      [44, 'completed', 'All workers are updated. The longest delay that we saw was 20 seconds.'],
    ],
  },
  {
    key: 'eu-inbox-store',
    name: 'More room for the message store in Europe',
    scheduledFor: ago(27, '02:00'),
    lasts: 120,
    components: ['eu-inbox', 'eu-websocket'],
    steps: [
      [
        5 * DAY,
        'scheduled',
        'We add machines to the message store in Europe and spread the data over them. Opening the Inbox may take a second longer while that goes on.',
      ],
      [0, 'in_progress', 'Data is on the move.'],
      [96, 'verifying', 'All data has arrived. We are comparing it with the originals.'],
      [113, 'completed', 'The new machines are in service.'],
    ],
  },
  {
    key: 'us-database-move',
    name: 'New database machines in the United States',
    scheduledFor: ago(41, '06:00'),
    lasts: 150,
    components: ['us-api', 'dashboard'],
    steps: [
      [
        7 * DAY,
        'scheduled',
        'We move the database in the United States to newer machines. At the change itself, calls to the API wait for up to ten seconds; none should fail.',
      ],
      [0, 'in_progress', 'The new machines are in step with the old ones. We are preparing the change.'],
      [
        38,
        'verifying',
        'The change is made. Calls waited for six seconds. We are checking the new machines under load.',
      ],
      [
        61,
        'in_progress',
        'One of our checks failed: a report in the Dashboard ran ten times slower than before. We have gone back to the old machines, which took another four seconds, and are looking for the reason.',
      ],
      [
        104,
        'verifying',
        'An index had been left out of the copy. It is built, the change is made once more, and the report is as fast as it should be.',
      ],
      [139, 'completed', 'Everything runs on the new machines, and all our checks pass.'],
    ],
  },
  {
    key: 'sms-provider-change',
    name: 'New route for SMS in Latin America',
    scheduledFor: ago(66, '04:00'),
    lasts: 45,
    components: ['sms'],
    steps: [
      [2 * DAY, 'scheduled', 'We change the route that SMS to Latin America take by default.'],
      [
        -3 * 60,
        'cancelled',
        'We do not make this change today: the new route delivers more slowly than promised. We will announce a new date.',
      ],
    ],
  },
  {
    key: 'eu-api-certificates',
    name: 'New certificates for the API in Europe',
    scheduledFor: ago(80, '05:30'),
    lasts: 30,
    components: ['eu-api', 'eu-webhooks'],
    steps: [
      [
        4 * DAY,
        'scheduled',
        'We replace the TLS certificates of the API in Europe. If you pin certificates, please take the new ones from our documentation beforehand.',
      ],
      [0, 'in_progress', 'We have begun.'],
      [19, 'completed', 'The new certificates are in use.'],
    ],
  },
];

/** Three days ahead, at the hour when Europe sleeps. */
export function comingMaintenance(now: Instant): MaintenanceTale {
  const midnight = now - (now % (24 * HOUR));
  return {
    key: 'eu-database-upgrade',
    name: 'Database upgrade in Europe',
    scheduledFor: instantOf(midnight + 3 * 24 * HOUR + 3 * HOUR),
    lasts: 90,
    components: ['eu-api', 'eu-workers'],
    steps: [
      [
        5 * DAY,
        'scheduled',
        'We bring the database in Europe to its next major version. We have rehearsed it three times with a copy of the real data.\n\n**What you may notice:** the API in Europe waits for up to 15 seconds at two moments in this window. Calls that wait are answered, not refused. If your client gives up sooner than after 20 seconds, please let it retry.\n\n**What can go wrong:** if the new version is slower than in our rehearsals, we go back, and the two pauses happen once more.',
      ],
    ],
  };
}
