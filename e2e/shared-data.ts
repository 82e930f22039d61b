import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const places = [
  process.env['CANDOR_SHARED'],
  resolve(root, '../shared/data'),
  resolve(root, '../../shared/data'),
];

/** Recorded answers of real pages. They belong to others, so they lie beside the project and not in it. */
const folder = places.find((place) => place !== undefined && existsSync(place));

export const hasSharedData = folder !== undefined;

if (!hasSharedData)
  console.warn(
    'No recorded data at ../shared/data: the tests against real pages are skipped (set CANDOR_SHARED).',
  );

export function sharedPath(path: string): string {
  if (!folder) throw new Error('no recorded data here: ask hasSharedData first');
  return resolve(folder, path);
}

export function sharedJson(path: string): unknown {
  return JSON.parse(readFileSync(sharedPath(path), 'utf8'));
}

export const sharedText = (path: string): string => readFileSync(sharedPath(path), 'utf8');

export function sharedFiles(path: string): string[] {
  return readdirSync(sharedPath(path)).sort();
}
