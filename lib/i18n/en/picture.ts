export const picture = {
  'picture.label':
    'Picture of the incident over time: {components, plural, one {# component} other {# components}}, {worst} at worst, from {from} to {to}. The same is told in words below.',
  'picture.caption': 'Times in {zone}',
  'picture.key': 'What the picture shows',
  'picture.more': '{count, plural, one {and # more component} other {and # more components}}',
  'picture.state': '{state} · {impact} · {duration}',
  'picture.alt': '{kind}: {name}. {state}.',
} as const;
