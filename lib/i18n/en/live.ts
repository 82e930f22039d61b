/** What an open page says while it is being read; `live.js` puts the changing words where `%` stands. */
export const live = {
  'live.update': 'New update: {update}',
  'live.of': '{name}: {state}',
  'live.stale': 'This copy is from {time}; we cannot reach the server.',
  'live.back': 'The server can be reached again, and this page is up to date.',
} as const;
