/** What our bot answers in Telegram. */
export const telegram = {
  'telegram.started': 'You will be told here when there is news of {page}.',
  'telegram.followed': 'You will be told here how this incident goes on: {page}.',
  'telegram.manage': 'Change what you are told: {url}',
  'telegram.howToStop': 'Send /stop to hear no more.',
  'telegram.stopped': 'You will hear no more here. Send /start to be told again.',
  'telegram.noIncident': 'There is no such incident any more. Send /start to be told of everything.',
} as const;
