// A process that makes deliveries in many small parts, says after each that it is done, and ends when all are made.
import { closeEngine } from '#db/open.ts';
import { fanOut } from '#lib/outbox/fan-out.ts';

while (await fanOut(7)) process.stdout.write('.');
await closeEngine();
