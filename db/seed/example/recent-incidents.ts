import type { Ago } from './ago.ts';
import type { IncidentTale } from './tale.ts';

/** What went wrong in the last six weeks. The one that has a postmortem is in `queue-stop.ts`. */
export const recentIncidents = (ago: Ago): IncidentTale[] => [
  {
    key: 'eu-inbox-slow',
    name: 'The Inbox loads slowly in Europe',
    startedAt: ago(4, '13:20'),
    steps: [
      [
        0,
        'investigating',
        'In Europe the Inbox takes five to ten seconds to open, where it usually takes less than one. Messages arrive; it is reading them that is slow. We are looking for the reason.',
        { 'eu-inbox': 'degraded_performance' },
      ],
      [
        16,
        'identified',
        'One replica of the message store fell behind and was still answering reads. We have taken it out; the others are catching up with its share.',
      ],
      [31, 'monitoring', 'The Inbox opens in under a second again. We are watching it for a while.'],
      [
        58,
        'resolved',
        'The Inbox in Europe has opened at its usual speed for half an hour. The replica has been rebuilt and stays out until it has proved itself.',
      ],
    ],
  },
  {
    key: 'sms-uk',
    name: 'SMS to the United Kingdom arrive late',
    startedAt: ago(9, '08:05'),
    steps: [
      [
        0,
        'investigating',
        'SMS to numbers in the United Kingdom take up to twenty minutes. Other countries are not affected.',
        { sms: 'degraded_performance' },
      ],
      [
        22,
        'identified',
        'A carrier in the United Kingdom is working through a backlog. Two of our SMS providers send by way of it, and both have confirmed the delay. Where you have set up a second provider, we now use that.',
      ],
      [
        95,
        'monitoring',
        'The carrier says that its backlog is gone. New SMS arrive within seconds; the last delayed ones are on their way.',
      ],
      [130, 'resolved', 'All delayed SMS have been delivered. None was lost.'],
    ],
  },
  {
    key: 'us-api-errors',
    name: 'Errors from the API in the United States',
    startedAt: ago(16, '17:42'),
    steps: [
      [
        0,
        'investigating',
        'About one API call in six fails with status 503 in the United States. Europe is not affected.',
        { 'us-api': 'partial_outage' },
      ],
      [
        7,
        'identified',
        'A release from 17:38 UTC opens more database connections than there are. We are going back to the one before.',
      ],
      [
        15,
        'monitoring',
        'The earlier release is running everywhere and errors have stopped. Some calls are slower than usual while connections fill up again.',
        { 'us-api': 'degraded_performance' },
      ],
      [
        34,
        'resolved',
        'Error rate and response times are as usual. Calls that got a 503 were not accepted: please send them again if your client did not.',
      ],
    ],
  },
  {
    key: 'dashboard-sign-in',
    name: 'Nobody can sign in to the Dashboard',
    startedAt: ago(23, '09:31'),
    steps: [
      [
        0,
        'investigating',
        'Signing in to the Dashboard ends in an error for everybody. The API, and everything that sends, works as usual.',
        { dashboard: 'major_outage' },
      ],
      [
        6,
        'identified',
        'A certificate between the Dashboard and our sign-in service was renewed this morning, and one of the two did not pick up the new one. We are restarting it.',
      ],
      [
        14,
        'resolved',
        'Signing in works again, after 14 minutes. The next renewal will be rehearsed in our test environment first.',
      ],
    ],
  },
  {
    key: 'android-push',
    name: 'Push messages to Android arrive late',
    startedAt: ago(31, '19:10'),
    steps: [
      [
        0,
        'identified',
        'Google reports delays in Firebase Cloud Messaging, and we see them too: push messages to Android take several minutes. Apple and web push are on time. We keep handing messages over as fast as they are taken.',
        { push: 'degraded_performance' },
      ],
      [63, 'monitoring', 'Delays have come down to a few seconds. Google is still watching, and so are we.'],
      [105, 'resolved', 'Google has closed its incident. Push messages to Android are on time.'],
    ],
  },
  {
    key: 'us-webhooks-twice',
    name: 'Webhooks from the United States are sent twice',
    startedAt: ago(38, '11:15'),
    steps: [
      [
        0,
        'investigating',
        'Some of you receive the same webhook twice within a minute. The payloads carry the same id, so receivers that compare ids are not affected.',
        { 'us-webhooks': 'degraded_performance' },
      ],
      [
        28,
        'identified',
        'After a restart, two workers believed that the same part of the queue was theirs. We have stopped one of them.',
      ],
      [36, 'monitoring', 'No webhook has been sent twice since 11:51 UTC.'],
      [
        71,
        'identified',
        'It happened again at 12:19 UTC, on another part of the queue: we were too quick to call it fixed. We are giving out all parts anew.',
      ],
      [94, 'monitoring', 'All parts have exactly one worker, and a check now says so every ten seconds.'],
      [
        160,
        'resolved',
        'No webhook has been sent twice for more than an hour. The check stays, and stops a worker that holds what another one owns.',
      ],
    ],
  },
];
