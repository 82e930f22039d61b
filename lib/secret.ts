import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { newId, newToken } from '#lib/id.ts';

/**
 * What sessions and the set-up code are signed with: `AUTH_SECRET`, else one made at the first start and kept in
 * `DATA_DIR`. Several machines on one database need the same `AUTH_SECRET`.
 */
export function secret(): string {
  const known = knownSecret();
  if (known !== null) return known;
  keepSecret(newToken());
  return knownSecret()!;
}

/** The same where there is one already; null where the first start is still to come. */
export function knownSecret(): string | null {
  if (env.authSecret) return env.authSecret;
  return existsSync(kept()) ? readFileSync(kept(), 'utf8').trim() : null;
}

/** Keeps one for all starts to come. Where one is kept already that one stays. */
export function keepSecret(text: string): void {
  mkdirSync(env.dataDir, { recursive: true });
  const draft = `${kept()}.${newId()}`;
  writeFileSync(draft, text, { mode: 0o600 });
  // Of two that come first together one makes the link, whole or not at all, and both read it.
  try {
    linkSync(draft, kept());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}

const kept = () => join(env.dataDir, 'auth-secret');
