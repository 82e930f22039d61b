/** Notifications in the browser: the block on the page that offers them, and what the first one says. */
export const push = {
  'push.title': 'In this browser',
  'push.text':
    'Your browser shows a notification when there is news of what is chosen above, also when this page is closed.',
  'push.join': 'Be told in this browser',
  'push.leave': 'Stop telling this browser',
  'push.manage': 'Change what you are told',
  'push.isTold': 'This browser is told.',
  'push.homeScreen':
    'To be told on this device, add the page to your home screen first: choose Share, then Add to Home Screen. Then open it from there and come back to this place.',
  'push.asking': 'Your browser asks whether it may show notifications.',
  'push.joining': 'One moment …',
  'push.sent': 'A first notification is on its way. When it appears, you will be told.',
  'push.denied':
    'Your browser does not let this page show notifications. You can allow it in the settings of the browser.',
  'push.unreachable': 'Your browser cannot reach its service for notifications. Try again later.',
  'push.failed': 'That did not work. Try again later.',
  'push.left': 'This browser is not told any more.',
  'push.movedTooSoon': 'This browser was asked a short while ago. It is asked again in an hour.',
  'push.told': 'You will be told here.',
  'push.toldBy': '{page} will show a notification when there is news. Press it to choose what you are told.',
  'push.confirmByHand': 'Press here to confirm it.',
} as const;
