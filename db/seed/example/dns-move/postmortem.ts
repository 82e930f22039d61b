import type { Day } from '#lib/domain/instant.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import type { Learned } from '#db/seed/example/learned.ts';

export const dnsPostmortem: Learned = {
  of: 'lookups-failed',
  publishedAt: parseInstant('2025-03-26T15:30:00Z'),
  sections: {
    summary: `On Sunday 23 March 2025 we moved the name servers of our domains from AWS Route 53 to Cloudflare, in a window announced a week before, at the hour when we carry the least traffic. The move itself went as planned. But from 22:00 to 22:55 UTC, for 55 minutes, lookups of our names failed now and then for people all over the world.

No server of ours was down. Resolvers between you and us held on to old answers, or to the answer that a name of ours did not exist. We had prepared for the first and too little for the second, and we had told you that you would notice nothing. That was more than we could know.`,
    impact: `- **Who:** anybody whose resolver held an outdated answer, in every region. Not everybody at once and not all the time: the same call could fail and succeed within one minute.
- **What:** API calls, the Dashboard, the Inbox and its live connection failed with “host not found” before they reached us.
- **What did not suffer:** work that we had already accepted. Workers kept running, and messages went on to the providers. Nothing that was stored was lost.
- **What may be missing:** triggers that never reached us. We cannot count what did not arrive. If your client retries by itself, you will mostly have seen a delay.
- **How long:** 55 minutes.`,
    rootCause: `When a domain changes its name servers, every resolver in the world has to notice, and each does so **at its own pace**. Two habits of resolvers came together.

**Old delegations outlived their TTL.** A resolver remembers which servers speak for a domain. It should ask again when the TTL has run out. A number of them did not, and went on using the old servers.

**“No such name” was remembered too.** While the two delegations stood beside each other, some resolvers were given, or made for themselves, the answer NXDOMAIN. A negative answer is cached like any other, for the zone’s negative TTL, and during that time the resolver does not ask anybody: it simply repeats that the name does not exist.

We could ask Google Public DNS and 1.1.1.1 to purge what they held, and did. There is no such button for the thousands of other resolvers, at internet providers and in company networks. For those, time was the only remedy.`,
    timeline: `What came before, in UTC:

- **16 March.** TTLs lowered, those of the NS records too. All records copied to Cloudflare. Maintenance announced.
- **22 March, 19:30.** Both zones compared record by record: no difference.
- **23 March, 21:30.** The window opens. Purges are requested from the large public resolvers.`,
    remediation: `Lowered TTLs, a copied and compared zone, a quiet hour and purges asked for in advance were all right, and were not enough: none of them governs what a stranger’s resolver does. The reasons for the move still stand, and it stays.

We have reviewed two things, and have written them up as the steps below: **how we migrate**, so that the next change does not depend on the good behaviour of resolvers, and **how we announce**, so that you hear beforehand what we cannot rule out and what you can do about it.`,
  },
  items: [
    {
      title:
        'Rewrite the migration procedure: run both providers from one source and under one delegation first, then withdraw the old one days later',
      owner: 'Platform',
      dueDay: '2025-04-18' as Day,
      state: 'done',
    },
    {
      title: 'Make the negative TTL part of the checklist, and lower it a week ahead like every other',
      owner: 'Platform',
      dueDay: '2025-04-04' as Day,
      state: 'done',
    },
    {
      title: 'Measure lookups through the resolvers of internet providers, not only through public ones',
      owner: 'Reliability',
      dueDay: '2025-05-16' as Day,
      state: 'done',
    },
    {
      title:
        'Say in every announcement what may go wrong, how it would look and what you can do; have somebody outside the team read it',
      owner: 'Customer communication',
      dueDay: '2025-04-11' as Day,
      state: 'done',
    },
    {
      title: 'Give all our SDKs retries for failed lookups, switched on unless told otherwise',
      owner: 'Developer experience',
      dueDay: '2025-06-27' as Day,
      state: 'done',
    },
  ],
};
