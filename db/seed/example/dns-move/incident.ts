import { parseInstant } from '#lib/domain/instant.ts';
import type { Affected, IncidentTale } from '#db/seed/example/tale.ts';

const NOT_FOUND: Affected = {
  dashboard: 'partial_outage',
  'us-api': 'partial_outage',
  'us-inbox': 'partial_outage',
  'us-websocket': 'partial_outage',
  'eu-api': 'partial_outage',
  'eu-inbox': 'partial_outage',
  'eu-websocket': 'partial_outage',
};

/** 23 March 2025, 22:00 to 22:55 UTC. */
export const lookupsFailed: IncidentTale = {
  key: 'lookups-failed',
  name: 'Our names cannot be looked up from some networks',
  startedAt: parseInstant('2025-03-23T22:00:00Z'),
  steps: [
    [
      0,
      'investigating',
      'Now and then our names cannot be found. A request fails with “host not found”, and the next one goes through. It happens in many countries, to the API, the Dashboard and the Inbox alike, in both regions. We moved our name servers this evening and are looking there first.',
      NOT_FOUND,
    ],
    [
      14,
      'identified',
      'The new name servers answer correctly, and so do the old ones. The failures come from resolvers in between: some still ask the old servers although that answer has run out, others remember that a name did not exist and repeat it. Which of them you meet depends on the network you are in.\n\nIf you can, let your calls retry: most succeed the second time.',
    ],
    [
      26,
      'identified',
      'Google Public DNS and Cloudflare’s 1.1.1.1 have dropped the old answers at our request, and lookups through them work. No such request exists for the resolvers of most internet providers and companies: there we have to wait until what they remember runs out.',
    ],
    [
      41,
      'monitoring',
      'Failed lookups have become rare: four places in five from which we measure see none any more. We keep both sets of name servers answering with the same records.',
    ],
    [
      55,
      'resolved',
      'Since 22:55 UTC lookups succeed from every place that we measure. It lasted 55 minutes. Triggers that did not reach us were not queued anywhere, so please send again what your own retries did not. We will publish what went wrong and what we change.',
    ],
  ],
};
