import type { Day, Instant } from '#lib/domain/instant.ts';
import { HOUR, isoOf, plus } from '#lib/domain/instant.ts';
import type { Ago } from './ago.ts';
import type { Learned } from './learned.ts';
import type { IncidentTale } from './tale.ts';

const BEGAN = '05:12';

export const queueStop = (ago: Ago): IncidentTale => ({
  key: 'eu-queue-stop',
  name: 'Nothing is sent from Europe',
  startedAt: ago(47, BEGAN),
  steps: [
    [
      0,
      'investigating',
      'Workers in Europe have stopped taking work. Triggers are accepted and kept, but nothing is sent. The United States is not affected.',
      {
        'eu-workers': 'major_outage',
        email: 'degraded_performance',
        sms: 'degraded_performance',
        push: 'degraded_performance',
        chat: 'degraded_performance',
        'in-app': 'degraded_performance',
      },
    ],
    [
      12,
      'identified',
      'The disk of the queue is full, so workers cannot tell it what is done and stop, as they should. We are making room.',
    ],
    [
      41,
      'monitoring',
      'Workers have been running again since 05:53 UTC. About 380,000 messages were waiting; they go out oldest first, which will take some forty minutes.',
      { 'eu-workers': 'degraded_performance' },
    ],
    [
      84,
      'resolved',
      'Everything that waited has been sent, and new triggers go out at once. Nothing was lost. A postmortem will follow.',
    ],
  ],
});

export function queuePostmortem(ago: Ago): Learned {
  const day = (days: number) => dayOfUtc(plus(ago(47, BEGAN), days * 24 * HOUR));
  return {
    of: 'eu-queue-stop',
    publishedAt: ago(43, '16:00'),
    sections: {
      summary:
        'For 41 minutes in the early morning our workers in Europe sent nothing, and for 43 more they worked through what had piled up. The disk of the queue was full. An alarm for that existed, and rang in a channel that nobody reads at five in the morning.',
      impact: `- About **380,000 messages** of customers in Europe arrived late, by 84 minutes at most.
- **None was lost** and none was sent twice: triggers were accepted and kept all along.
- Customers in the United States noticed nothing.`,
      rootCause: `The queue keeps finished work for three days, so that a message’s way can be looked up. The evening before, one customer’s import had created eleven times the usual number of finished entries, each within its limits. Overnight they filled the disk.

When the queue cannot write, workers cannot report a message as sent. They then stop rather than risk sending it twice. That was the right choice. It also turned a full disk into a stop of everything.`,
      timeline: `All times UTC.

- **Evening before, 21:40.** The import begins.
- **03:05.** The disk is four fifths full. A warning is posted to a channel for daytime.
- **05:12.** The disk is full; workers stop. The one on call is woken by the alarm for unsent messages.
- **05:24.** Cause found.
- **05:53.** Finished entries older than a day have been removed; workers run.
- **06:36.** The backlog is gone.`,
      remediation:
        'A disk that fills slowly should wake nobody, and a disk that is about to be full should wake somebody. We also do not want one customer’s busy evening to be felt by the others.',
    },
    items: [
      {
        title: 'Page the person on call when the queue’s disk will be full within four hours',
        owner: 'Reliability',
        dueDay: day(7),
        state: 'done',
      },
      {
        title: 'Keep finished entries on a disk of their own, apart from waiting ones',
        owner: 'Platform',
        dueDay: day(30),
        state: 'done',
      },
      {
        title: 'Limit how many finished entries one customer may keep in the queue',
        owner: 'Platform',
        dueDay: day(75),
        state: 'open',
      },
    ],
  };
}

function dayOfUtc(at: Instant): Day {
  return isoOf(at).slice(0, 10) as Day;
}
