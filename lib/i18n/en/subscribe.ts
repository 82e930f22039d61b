/** Signing up for messages, and what a subscriber sees of their subscription. */
export const subscribe = {
  'subscribe.problem.address': 'Enter where messages should go.',
  'subscribe.problem.long': 'This address is too long.',
  'subscribe.problem.email': 'Enter a mail address, like ada@example.com.',
  'subscribe.problem.webhook': 'Enter a web address that begins with https:// or http://.',
  'subscribe.problem.slack':
    'Enter the address of an incoming webhook of Slack, which begins with https://hooks.slack.com/services/.',
  'subscribe.problem.teams': 'Enter the address of a workflow of Microsoft Teams that takes webhooks.',
  'subscribe.problem.discord':
    'Enter the address of a webhook of Discord, which begins with https://discord.com/api/webhooks/.',
  'subscribe.problem.google_chat':
    'Enter the address of a webhook of Google Chat, which begins with https://chat.googleapis.com/v1/spaces/.',
  'subscribe.problem.telegram': 'Subscribe by writing to our bot in Telegram.',
  'subscribe.problem.push': 'This browser gave an address that cannot be used.',
  'subscribe.problem.nothingChosen': 'Choose at least one.',
  'subscribe.problem.gone': 'Something you chose is no longer on the page.',
} as const;
