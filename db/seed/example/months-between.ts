import { HOUR, type Instant, instantOf, MINUTE } from '#lib/domain/instant.ts';
import { chance } from './chance.ts';
import type { ComponentKey } from './components.ts';
import type { IncidentTale, Step } from './tale.ts';
import type { IncidentStatus } from '#lib/domain/incident.ts';

const DAY = 24 * HOUR;
const SEED = 20_250_323;

type Kind = readonly [name: string, components: readonly ComponentKey[], first: string, last: string];

/** Small things that come back in the life of such a service. */
const KINDS: readonly Kind[] = [
  [
    'Slow responses from the API in the United States',
    ['us-api'],
    'The API in the United States answers more slowly than usual: one call in twenty takes longer than two seconds.',
    'Response times are as usual. One of three database replicas was repairing its storage; reads now avoid a replica while it does that.',
  ],
  [
    'Slow responses from the API in Europe',
    ['eu-api'],
    'The API in Europe answers more slowly than usual. Nothing is refused.',
    'Response times are as usual. A scheduled report ran at the busiest hour of the day; it has been moved to the night.',
  ],
  [
    'Late push messages to Apple devices',
    ['push'],
    'Push messages to iPhones and iPads arrive late. Apple is aware of it; other push messages are on time.',
    'Apple reports that its service has recovered, and we see the same.',
  ],
  [
    'SMS to some countries arrive late',
    ['sms'],
    'One of our SMS providers reports delays in several countries. Where you have a second provider, we use that.',
    'The provider has worked off its backlog. All SMS have been delivered.',
  ],
  [
    'Bounces from one email provider',
    ['email'],
    'One email provider answers some messages with a temporary error. We try them again automatically.',
    'The provider takes all messages again, and the last delayed ones have been delivered.',
  ],
  [
    'The workflow editor does not save',
    ['dashboard'],
    'Saving a workflow in the Dashboard fails for some of you. Workflows that are in use go on running unchanged.',
    'Saving works again. Drafts that could not be saved are still in your browser and are saved when you open them.',
  ],
  [
    'Live updates of the Inbox are interrupted',
    ['eu-websocket', 'eu-inbox'],
    'In Europe new messages show up in the Inbox only after it is opened again.',
    'New messages show up at once again. Connections are now spread over more machines.',
  ],
  [
    'Webhooks are late',
    ['us-webhooks'],
    'Webhooks from the United States are up to five minutes late. None is lost.',
    'Webhooks are on time. One very slow receiver had held up others; each receiver now waits only for itself.',
  ],
];

/** A few incidents a month between two moments, the same at each run. */
export function monthsBetween(from: Instant, until: Instant): IncidentTale[] {
  const random = chance(SEED);
  const among = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const tales: IncidentTale[] = [];
  let last = -1;
  for (let at = from + among(9, 16) * DAY; at < until; at += among(9, 27) * DAY) {
    let kind = among(0, KINDS.length - 1);
    if (kind === last) kind = (kind + 1) % KINDS.length;
    last = kind;
    const [name, components, first, end] = KINDS[kind]!;
    const startedAt = instantOf(at - (at % DAY) + among(5 * 60, 21 * 60) * MINUTE);
    const status = random() < 0.25 ? 'partial_outage' : 'degraded_performance';
    const watched = among(14, 55);
    const steps: Step<IncidentStatus>[] = [
      [0, 'investigating', first, Object.fromEntries(components.map((one) => [one, status]))],
      [watched, 'monitoring', 'It is better. We are watching whether it stays that way.'],
      [watched + among(12, 50), 'resolved', end],
    ];
    tales.push({ key: `between-${tales.length}`, name, startedAt, steps });
  }
  return tales;
}
