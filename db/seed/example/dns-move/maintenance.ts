import { HOUR, MINUTE, parseInstant } from '#lib/domain/instant.ts';
import type { MaintenanceTale } from '#db/seed/example/tale.ts';

const WEEK_BEFORE = (-7 * 24 * HOUR) / MINUTE;

/** The planned part of 23 March 2025. Minutes count from 21:30 UTC. */
export const dnsMove: MaintenanceTale = {
  key: 'dns-move',
  name: 'Moving our name servers to Cloudflare',
  scheduledFor: parseInstant('2025-03-23T21:30:00Z'),
  lasts: 120,
  components: ['dashboard', 'us-api', 'us-inbox', 'us-websocket', 'eu-api', 'eu-inbox', 'eu-websocket'],
  steps: [
    [
      WEEK_BEFORE,
      'scheduled',
      `On Sunday 23 March we move the name servers of our domains from AWS Route 53 to Cloudflare. Sunday late in the evening, UTC, is when we carry the least traffic.

**Why we move.** Names resolve faster from more places, connections finish their TLS handshake closer to you, and requests take a smarter route to our regions.

**What we have done so far.** As of today the TTL of every record is lowered, that of the NS records too, so that caches let go of the old answers sooner. All records are copied to the new provider; we will compare the two zones record by record before anything changes.

**What you should notice.** Nothing. You need to change nothing on your side: your addresses and keys stay the same.`,
    ],
    [
      (-26 * HOUR) / MINUTE,
      'scheduled',
      'Both zones have been compared record by record and hold the same answers. The lowered TTLs have been in force for six days. The move goes ahead tomorrow at 21:30 UTC.',
    ],
    [
      0,
      'in_progress',
      'We have begun. The old name servers stay up and keep answering with the same records the whole time.',
    ],
    [
      17,
      'verifying',
      'The registrar now names the new servers. We have checked that from outside, and have asked the large public resolvers to drop what they hold of the old delegation.',
    ],
    [
      37,
      'in_progress',
      'Some lookups of our names have been failing since 22:00 UTC. We have opened an incident and report there. The move itself is done, and stays.',
    ],
    [
      87,
      'verifying',
      'Since 22:55 UTC lookups have worked from every place that we measure. We keep watching until the end of this window.',
    ],
    [
      120,
      'completed',
      'The move is complete. The last half-hour brought no failed lookup from any place that we measure.',
    ],
  ],
};
