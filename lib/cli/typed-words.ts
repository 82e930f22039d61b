import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { UsageFault } from './usage-fault.ts';

/** What is given for `--body`: the words themselves, or those on standard input for `-`. */
export async function wordsOf(given: string | undefined): Promise<string | undefined> {
  return given === '-' ? text(process.stdin) : given;
}

/** The same; when nothing is given and a person sits at a terminal with an editor, they are asked. */
export async function wordsOrAsk(given: string | undefined, before = ''): Promise<string | undefined> {
  const editor = process.env['VISUAL'] || process.env['EDITOR'];
  if (given !== undefined || !editor || !process.stdin.isTTY || !process.stdout.isTTY) return wordsOf(given);
  const written = edited(editor, before);
  if (written.trim() === '') throw new UsageFault('Nothing was written, so nothing was done.');
  return written;
}

function edited(editor: string, before: string): string {
  // A folder of one's own: others on the machine do not read what is not said yet.
  const folder = mkdtempSync(join(tmpdir(), 'candor-'));
  const file = join(folder, 'words.md');
  try {
    writeFileSync(file, before, { mode: 0o600 });
    // The variable holds a command with its options, as every program takes it.
    const { status } = spawnSync(`${editor} "$FILE"`, {
      ...{ shell: true, stdio: 'inherit', env: { ...process.env, FILE: file } },
    });
    if (status !== 0) throw new UsageFault('The editor did not end well, so nothing was done.');
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
