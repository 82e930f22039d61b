/** What was planned for the hour of least traffic. */
export const MOVE = {
  name: 'Name servers move to Cloudflare',
  begins: '2025-03-23T21:30',
  ends: '2025-03-23T23:30',
  components: ['API', 'Dashboard'],
  words: 'We move our name servers from AWS Route 53. Nothing should be noticed.',
} as const;

/** What came of it. */
export const LOOKUPS_FAIL = {
  name: 'Lookups of our names fail now and then',
  words: 'Some resolvers answer that our names do not exist. We are finding out which, and why.',
  affected: { API: 'Partial', Dashboard: 'Partial' },
  updates: [
    {
      at: '2025-03-23T22:15:00Z',
      status: 'Identified',
      words: 'Some resolvers still ask the old name servers, past the time that they were told.',
    },
    {
      at: '2025-03-23T22:40:00Z',
      status: 'Monitoring',
      words: 'The large public resolvers were purged. Fewer lookups fail with each minute.',
    },
    {
      at: '2025-03-23T22:55:00Z',
      status: 'Resolved',
      words: 'Lookups succeed everywhere that we can measure.',
    },
  ],
} as const;

/** What was learned, by section. */
export const POSTMORTEM = {
  Summary: 'A planned move of our name servers made lookups fail now and then, all over the world.',
  Impact: 'Requests to the API and the dashboard failed where a resolver had no right answer.',
  'Root cause': 'Resolvers refresh a delegation at their own pace, and cache that a name is missing.',
  Timeline: 'The delegation changed at half past nine; the first lookups failed half an hour later.',
  Remediation: 'We review how we migrate, and how early we say what could go wrong.',
} as const;
