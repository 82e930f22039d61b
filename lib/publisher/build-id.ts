import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Next's name of the build that this process runs, or would run. */
export function buildId(): string {
  return readFileSync(join(process.cwd(), '.next/BUILD_ID'), 'utf8').trim();
}
