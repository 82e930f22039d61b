export const page = {
  'page.skip': 'Skip to the content',
  'page.navigation': 'Pages',
  'page.history': 'History',
  'page.uptime': 'Uptime',
  'page.maintenance': 'Maintenance',
  'page.title': '{title} – {name}',
  'page.logo': '{name}: current status',
  'page.site': 'Go to {site}',
  'page.zone': 'Times in {zone}',
  'page.made': 'Published with Candor',
  'page.about': 'About this page',

  'page.theme': 'Colours',
  'page.theme.auto': 'Automatic',
  'page.theme.light': 'Light',
  'page.theme.dark': 'Dark',

  'page.missing.title': 'There is nothing at this address',
  'page.missing.text':
    'The link may be old or mistyped. What is happening now is on the status page, and what happened before in the history.',
  'page.missing.home': 'Current status',
  'page.missing.history': 'History',

  'page.setUp.title': 'This status page is ready to be set up',
  'page.setUp.text':
    'It runs. Give it a name, a time zone and a first account, and it is published at this address.',
  'page.setUp.link': 'Set up the page',
} as const;
