import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { newId, newToken } from '#lib/id.ts';

/**
 * What sessions and the set-up code are signed with: `AUTH_SECRET`, else one made at the first start and kept in
 * `DATA_DIR`. Several machines on one database need the same `AUTH_SECRET`.
 */
export function secret(): string {
  if (env.authSecret) return env.authSecret;
  const path = join(env.dataDir, 'auth-secret');
  if (!existsSync(path)) {
    mkdirSync(env.dataDir, { recursive: true });
    const draft = `${path}.${newId()}`;
    writeFileSync(draft, newToken(), { mode: 0o600 });
    // Of two that come first together one makes the link, whole or not at all, and both read it.
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      unlinkSync(draft);
    }
  }
  return readFileSync(path, 'utf8').trim();
}
