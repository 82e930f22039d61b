import { createHash } from 'node:crypto';

/**
 * An id in the form of this page, for what its source calls otherwise: the same parts give the same id at each reading.
 * @param parts beginning with the page that it stands on, since numbers are the same on any two pages
 */
export function idOf(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(parts.map(String)))
    .digest();
  return (hash.readBigUInt64BE() % 36n ** 12n).toString(36).padStart(12, '0');
}
