export const postmortems = {
  'postmortems.title': 'Postmortems',
  'postmortems.lead': 'What went wrong, why, and what we do about it.',
  'postmortems.all': 'All postmortems',
  'postmortems.none': 'None was published yet.',
  'postmortems.search': 'Search the postmortems',
  'postmortems.word': 'Word',
  'postmortems.go': 'Search',
  'postmortems.found': '{count, plural, =0 {Nothing found} one {# found} other {# found}}',
  'postmortems.nothing': 'No postmortem holds these words. Fewer words find more.',
  'postmortems.clear': 'Clear the search',
  'postmortems.count': '{count, plural, one {# postmortem} other {# postmortems}}',
} as const;
