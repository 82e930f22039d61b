// One of several processes that answer at the same port: see workers.mjs.
import { AppState } from './app-state.mjs';
import { asFellow } from './fellows.mjs';
import { NOTHING } from './figures.mjs';
import { openFront } from './front.mjs';
import { logFrom } from './log.mjs';
import { readSettings } from './settings.mjs';

const settings = readSettings(process.env);
logFrom(settings.logLevel);
/** @param {import('./workers.mjs').FromWorker} message @param {() => void} [then] */
const say = (message, then) => void process.send?.(message, undefined, undefined, then);

// A terminal tells all processes at once; when to end is for the first of them to say.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => undefined);

const app = new AppState();
// Requests wait until the first process has said how the app is now.
app.refused = () => {
  app.become('starting');
  say({ refused: true });
};
/** @type {Promise<import('./front.mjs').Front>} */
const opening = openFront(settings, app, { processes: settings.workers, gather: () => fellow.gather() });
/** @type {import('./front.mjs').Front | undefined} */
let front;
const fellow = asFellow(() => front?.figures() ?? NOTHING, say);
process.on('message', (/** @type {import('./workers.mjs').ToWorker} */ message) => {
  if ('app' in message) app.become(message.app.state, message.app.at);
  else if (!('end' in message)) fellow.hear(message);
  else void opening.then((front) => front.close(message.end)).finally(() => process.exit(0));
});
// What was said before is lost.
say({ hears: true });
opening.then(
  (open) => (front = open),
  (/** @type {NodeJS.ErrnoException} */ { code, message }) => {
    say({ fault: { ...(code ? { code } : {}), message, name: 'Error' } }, () => process.exit(1));
  },
);
