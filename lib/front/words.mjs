/** What the front says to visitors when the app cannot. All other words are in lib/i18n, where the front does not reach. */
export const WORDS = {
  language: 'en',
  down: {
    title: 'This part is not available right now',
    down: 'The program behind it is not running. It is started again by itself, and nothing that was saved is lost.',
    starting: 'The program behind it is just starting.',
    again: 'Try again in a few seconds.',
    sent: 'What you sent may not have arrived: go back, and send it again in a few seconds.',
    log: 'Its log says why.',
    goesOn: 'Everything that is published can still be read:',
    home: 'How things are now',
    history: 'Past incidents',
    nothing: 'Nothing has been published here yet.',
    text: 'This part is not available right now. Everything that is published can still be read. Try again in a few seconds.',
  },
};
