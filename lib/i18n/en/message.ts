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
  'message.whyAsked':
    'Somebody gave this address to {page}. If it was not you, do nothing: you will hear no more.',
  'message.asked.subject': 'Confirm your subscription to {page}',
  'message.asked.state': 'One step left',
  'message.asked.title': 'Do you want to hear from {page}?',
  'message.asked.words':
    'Somebody, most likely you, asked for messages about incidents and maintenance of {page} to be sent here. Confirm it and they will be.',
  'message.asked.link': 'Confirm the subscription',
  'message.linkSent.subject': 'Your subscription to {page}',
  'message.linkSent.state': 'You are subscribed already',
  'message.linkSent.title': 'Your subscription to {page}',
  'message.linkSent.words':
    'Somebody, most likely you, asked to subscribe here, which you have done before. With this link you can see and change what you are told.',
  'message.linkSent.link': 'See your subscription',
  'message.quarantined.subject': 'Your webhook no longer takes messages of {page}',
  'message.quarantined.state': 'No longer told',
  'message.quarantined.title': 'Your webhook does not take messages of {page}',
  'message.quarantined.words':
    'We stopped sending to it, because it failed again and again. The last time it said: {reason}. Once it is mended, you can let messages go on.',
  'message.quarantined.link': 'See the subscription',
  'message.manage': 'Change what you are told',
  'message.leave': 'Unsubscribe',
} as const;
