/** What the front says to visitors when the app cannot. All other words are in lib/i18n, where the front does not reach. */
export const WORDS = {
  language: 'en',
  down: {
    title: 'This part is not available right now',
    why: 'The program behind it is not running. It is started again by itself; nothing that was confirmed to you is lost.',
    starting: 'The program behind it is just starting. This takes a moment.',
    again: 'Try again in a few seconds.',
    goesOn: 'What goes on working',
    home: 'The current status',
    others: 'All published incidents, the history and the feeds',
    nothing: 'Nothing has been published here yet.',
    text: 'This part is not available right now. Published pages and feeds go on. Try again in a few seconds.',
  },
};
