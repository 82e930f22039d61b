/** What subscribers are sent, whatever the channel. */
export const message = {
  'message.subject': '{state}: {name}',
  'message.intro': '{page}: {state}',
  'message.affected': 'Affected',
  'message.since': 'Since',
  'message.sinceFor': '{time} ({duration})',
  'message.lasted': 'Lasted',
  'message.lastedFrom': '{duration}, from {from} to {to}',
  'message.window': 'Window',
  'message.nextUpdate': 'Next update by',
  'message.read': 'Follow it on the page',
  'message.readPostmortem': 'Read the postmortem',
  'message.postmortemWords': 'We have written down what happened, why, and what we do about it.',
  'message.moved': 'It has a new window.',
  'message.why': 'You get this because you asked {page} to tell you.',
  'message.manage': 'Change what you are told',
  'message.leave': 'Unsubscribe',
} as const;
