import { SECOND } from '#lib/domain/instant.ts';
import { AppProcess } from '#lib/front/app-process.mjs';
import { launchNext } from '#lib/front/launch-next.mjs';
import { logFrom } from '#lib/front/log.mjs';

const TO_START = 120 * SECOND;
/** Standard output is for the result. */
const STANDARD_ERROR = 2;
const TO_END = 5 * SECOND;

/**
 * An app of its own that renders and does nothing else, so that it matters neither whether the one that serves is running
 * nor what that is doing.
 * @param use gets the port on which it answers
 * @throws Error when it does not start
 */
export async function withRenderingApp<T>(use: (port: number) => Promise<T>): Promise<T> {
  logFrom('warn');
  const environment = { RENDER_ONLY: '1', LOG_LEVEL: 'warn' };
  const app = new AppProcess({ launch: (port) => launchNext(port, { environment, output: STANDARD_ERROR }) });
  try {
    await app.start();
    await app.started(TO_START);
    if (app.state !== 'up' || !app.at) throw new Error('The app does not start: the lines above say why.');
    return await use(app.at.port);
  } finally {
    await app.stop(TO_END);
  }
}
