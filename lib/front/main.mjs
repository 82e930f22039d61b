// The front and its app, where everything is installed and built. `npm start` sees to that first: lib/run/start.mjs.
import { runFront } from './run.mjs';

const front = await runFront();
front.startApp();
