import { migrate } from '#db/migrate.ts';
import { setupCode } from '#lib/auth/setup-code.ts';
import { startClock } from '#lib/clock-loop.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { startMirror } from '#lib/mirror/start.ts';
import { startOutbox } from '#lib/outbox/start.ts';
import { startPublisher } from '#lib/publisher/start.ts';
import { anybodyYet } from '#lib/reads/people.ts';
import { secret } from '#lib/secret.ts';
import { startTelegramBot } from '#lib/telegram/start.ts';

/** Everything that has to be true before the first request. What fails here ends the process: it could only fail later. */
export async function boot(): Promise<void> {
  try {
    await migrate();
    secret();
    if (env.renderOnly) return;
    startClock();
    // In development Next answers visitors itself.
    if (process.env.NODE_ENV === 'production') {
      startPublisher();
      await startMirror();
      await startOutbox();
      startTelegramBot();
    }
    if (!(await anybodyYet()))
      log.info(
        { path: '/admin/set-up', code: setupCode() },
        'nobody has an account yet; set up with this code',
      );
    log.info({ engine: env.engine, dataDir: env.dataDir }, 'ready');
  } catch (error) {
    log.fatal({ err: error }, 'could not start');
    process.exit(1);
  }
}
