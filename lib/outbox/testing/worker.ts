// A process that tells subscribers and does nothing else: the app's own outbox, so that tests can kill it at its work.
import { startOutbox } from '#lib/outbox/start.ts';

await startOutbox();
// It ends with whoever started it, however that ends.
process.stdin.once('close', () => process.exit(0)).resume();
