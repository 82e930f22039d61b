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

/** By hand, from the moments of `LOOKUPS_FAIL` and `DESK`: it began at 22:00 UTC, was seen three minutes later, and so on. */
export const TOOK = {
  'To detect': '3 minutes', // 22:03
  'To acknowledge': '2 minutes', // 22:05, since it was seen
  'To the first word in public': '8 minutes', // 22:08
  'To mitigate': '40 minutes', // 22:40
  'To resolve': '55 minutes', // 22:55
} as const;

/** How the desk was used. Its page shows the time of Berlin: an hour ahead of UTC that evening. */
export const DESK = {
  template: {
    ...{ name: 'Names are not found', title: LOOKUPS_FAIL.name, status: 'Investigating' },
    ...{ words: LOOKUPS_FAIL.words, affected: LOOKUPS_FAIL.affected },
  },
  firstWordAt: '2025-03-23T22:08:00Z',
  beganHere: '2025-03-23T23:00',
  note: 'Nobody finds the runbook of the last move.',
  moments: [
    { at: '2025-03-23T23:03', moment: 'Detected', words: 'Probes outside report that names are missing.' },
    { at: '2025-03-23T23:05', moment: 'Acknowledged', words: 'Grace looks into it.' },
  ],
  /** What the template asks for besides the five sections. */
  alsoWritten: {
    'Contributing factors': 'We had lowered what is cached of names, not what is cached of their absence.',
    'What went well': 'The large public resolvers were purged within minutes.',
    'What went badly': 'We had promised that nothing would be noticed.',
  },
  items: [
    { title: 'Run both providers side by side first', owner: 'Platform', due: '2025-04-18' },
    { title: 'Say beforehand what we cannot rule out', owner: 'Support', due: '2025-05-02' },
  ],
  /** What a reader finds in each section. */
  reads: {
    Summary: `${POSTMORTEM.Summary} No server of ours was down.`,
    Impact: '55 minutes',
    'Root cause': POSTMORTEM['Root cause'],
    Timeline: 'Probes outside report that names are missing.',
    Remediation: 'Run both providers side by side first',
  },
  corrected: 'Resolvers keep an old delegation past its time, and remember that a name is missing.',
  why: 'Old delegations did not merely age: some outlived the time that we had set.',
  /** What a file says besides: when it began and ended, what was done, what was corrected. */
  filed: [
    '55 minutes',
    'started_at: "2025-03-23T22:00:00.000Z"',
    'resolved_at: "2025-03-23T22:55:00.000Z"',
    '- **2025-03-23 22:03 UTC · Detected** Probes outside report that names are missing.',
    '- **2025-03-23 22:05 UTC · Acknowledged** Grace looks into it.',
    '## Corrected 2025-04-14 09:00 UTC\n\nOld delegations did not merely age:',
  ],
} as const;
