import { migrate } from '#db/migrate.ts';
import { startClock } from '#lib/clock-loop.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { secret } from '#lib/secret.ts';

/** Everything that has to be true before the first request. What fails here ends the process: it could only fail later. */
export async function boot(): Promise<void> {
  try {
    await migrate();
    secret();
    startClock();
    log.info({ engine: env.engine, dataDir: env.dataDir }, 'ready');
  } catch (error) {
    log.fatal({ err: error }, 'could not start');
    process.exit(1);
  }
}
