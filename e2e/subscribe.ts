// `npx tsx e2e/subscribe.ts reader@example.com …`: people who are told of everything, in the database of this process.
import { closeEngine } from '#db/open.ts';
import { subscribed } from '#db/testing/subscribed.ts';

for (const address of process.argv.slice(2)) await subscribed({ address, addressHash: address });
await closeEngine();
