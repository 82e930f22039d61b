import type { Scope } from '#lib/domain/scope.ts';

export const SCOPE_WORDS = {
  read: { label: 'Read', hint: 'What the page shows, and what is drafted for it.' },
  incidents: { label: 'Incidents', hint: 'Incidents, maintenance and postmortems: open, update, publish.' },
  components: { label: 'Components', hint: 'Components and groups: add, change, set their status.' },
  subscribers: { label: 'Subscribers', hint: 'See addresses, add and remove them.' },
  metrics: { label: 'Metrics', hint: 'Add and change metrics, and send what was measured.' },
  admin: { label: 'Everything', hint: 'All of these, settings and people.' },
} as const satisfies Record<Scope, { readonly label: string; readonly hint: string }>;
