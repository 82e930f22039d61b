import { type Instant, isoOf } from './instant.ts';

/** Begins with the day, in UTC, so that a folder is in order, and ends with the id, so that no two are the same. */
export function postmortemFileName(
  { id, name, startedAt }: { readonly id: string; readonly name: string; readonly startedAt: Instant },
  extension: 'md' | 'html' = 'md',
): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const slug = words.slice(0, 60).replace(/^-+|-+$/g, '');
  return `${isoOf(startedAt).slice(0, 10)}-${slug && `${slug}-`}${id.replace(/[^\w-]/g, '_')}.${extension}`;
}
