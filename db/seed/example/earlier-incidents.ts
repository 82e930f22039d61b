import type { Ago } from './ago.ts';
import type { IncidentTale } from './tale.ts';

/** What went wrong between seven and thirteen weeks ago. */
export const earlierIncidents = (ago: Ago): IncidentTale[] => [
  {
    key: 'us-websocket-drops',
    name: 'Live connections drop in the United States',
    startedAt: ago(55, '15:48'),
    steps: [
      [
        0,
        'investigating',
        'Live connections in the United States close after about a minute. Clients connect again by themselves, but some new messages are seen only after reloading.',
        { 'us-websocket': 'partial_outage', 'us-inbox': 'degraded_performance' },
      ],
      [
        11,
        'identified',
        'A load balancer was given a shorter idle timeout than our heartbeat. We are setting it back.',
      ],
      [18, 'monitoring', 'New connections stay open. Those that dropped are coming back by themselves.'],
      [45, 'resolved', 'Connections are stable. Every message that was sent meanwhile is in the Inbox.'],
    ],
  },
  {
    key: 'slack-refused',
    name: 'Messages to Slack are refused',
    startedAt: ago(62, '06:22'),
    steps: [
      [
        0,
        'investigating',
        'Slack refuses about half of the messages that we send for you. Microsoft Teams and Discord are not affected.',
        { chat: 'partial_outage' },
      ],
      [
        19,
        'identified',
        'Slack began to refuse a field that our messages have carried for years. We leave it out from now on; the change is being rolled out.',
      ],
      [
        37,
        'monitoring',
        'Slack takes all messages again. We are sending once more those that were refused, oldest first.',
        { chat: 'degraded_performance' },
      ],
      [52, 'resolved', 'All refused messages have been delivered, the oldest of them 51 minutes late.'],
    ],
  },
  {
    key: 'activity-feed-slow',
    name: 'The activity feed is slow',
    startedAt: ago(70, '10:02'),
    steps: [
      [
        0,
        'investigating',
        'Searching in the activity feed of the Dashboard takes up to a minute, or ends without a result. Sending is not affected.',
        { dashboard: 'degraded_performance' },
      ],
      [
        48,
        'identified',
        'The search index has grown past the memory of the machines it lives on. We are adding two and moving a part of it there. That takes about two hours; searching is slow until then.',
      ],
      [167, 'monitoring', 'The index is spread out, and searches take less than a second.'],
      [190, 'resolved', 'The activity feed answers as it should. We now get a warning at half of that size.'],
    ],
  },
  {
    key: 'inbox-counts',
    name: 'Unread counts lag behind',
    startedAt: ago(78, '20:36'),
    steps: [
      [
        0,
        'investigating',
        'The number of unread messages is up to three minutes old, in both regions. Messages themselves arrive at once. (Written at 20:52 UTC and dated back to when it began: no alarm had rung.)',
        { 'us-inbox': 'degraded_performance', 'eu-inbox': 'degraded_performance' },
      ],
      [
        16,
        'monitoring',
        'A cache had been restarted and had to warm up. Counts have been right since 20:51 UTC.',
      ],
      [
        29,
        'resolved',
        'Counts are right in both regions. The alarm watched the cache only while it was full; it now watches how old its answers are.',
      ],
    ],
  },
  {
    key: 'eu-webhook-signatures',
    name: 'Webhooks from Europe carry a wrong signature',
    startedAt: ago(85, '14:09'),
    steps: [
      [
        0,
        'investigating',
        'Receivers that check the signature of our webhooks reject those from Europe. We have paused these webhooks, so that none is lost; everything else goes on.',
        { 'eu-webhooks': 'partial_outage' },
      ],
      [
        13,
        'identified',
        'One machine signed with a key that had been replaced. It has been taken out of service.',
      ],
      [
        27,
        'resolved',
        'Paused webhooks have been signed anew and sent. The machine had missed the change of keys because it was being restarted at that minute; keys are now read again after every start.',
      ],
    ],
  },
];
