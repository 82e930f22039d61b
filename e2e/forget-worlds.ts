import { rmSync } from 'node:fs';
import { worldsOf } from './worlds.ts';

/** After the last test of a run, in the runner itself. */
export default function forgetWorlds(): void {
  rmSync(worldsOf(process.pid), { recursive: true, force: true });
}
