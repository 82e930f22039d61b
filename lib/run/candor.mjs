// npm run candor: the command line.
import { pathToFileURL } from 'node:url';
import { programFile } from './program.mjs';

await import(pathToFileURL(await programFile('lib/cli/candor.ts')).href);
