// `reader@example.com id=other@example.com …`: people who are told of everything, in the database
// of this process.
import { closeEngine } from '#db/open.ts';
import { subscribed } from '#db/testing/subscribed.ts';

for (const one of process.argv.slice(2)) {
  const [address, id] = one.split('=').reverse();
  await subscribed({ address: address!, ...(id ? { id } : {}) });
}
await closeEngine();
