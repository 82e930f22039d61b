// npm start: from a fresh clone to a served page. Plain Node, because nothing is installed yet.
import { run } from './process.mjs';
import { openHere } from './serve.mjs';

// First of all: whoever asks during an upgrade, or after one that failed, gets the published site.
const front = await openHere();
if ((await run(process.execPath, ['lib/run/prepare.mjs'])) === 0) front.startApp();
else if (front.published)
  console.error('The published pages are served all the same; the app is not started.');
else process.exit(1);
