import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import type { Change } from '#lib/apply/change.ts';
import { Refusal } from '#lib/errors.ts';
import { asking } from './asking.ts';
import { changeLines } from './change-lines.ts';
import { EXIT } from './exit.ts';
import { type PageFile, readPageFile } from './page-file.ts';
import { UsageFault } from './usage-fault.ts';

interface Applied {
  readonly changes: readonly Change[];
  readonly applied: boolean;
}

/** `apply <file>` */
export function addApply(program: Command): void {
  asking(
    program
      .command('apply <file>')
      .option('--plan', `only say what would change; ends with ${EXIT.differs} when something would`),
    'apply page.yaml --plan',
    async (api, { plan }: { plan?: true }, name: string) => {
      const file = readPageFile(name === '-' ? 'standard input' : name, await contentOf(name));
      const query: Record<string, string> = plan ? { plan: 'true' } : {};
      const answer = await placing(file, () =>
        api.ask<Applied>('applyConfiguration', { query, body: file.wanted }),
      );
      return {
        ...{ answer, text: changeLines(answer.changes, answer.applied) },
        ...(plan && answer.changes.length > 0 && { exit: EXIT.differs }),
      };
    },
  )
    .description('Make components, groups, templates and settings as a YAML file says; - is standard input.')
    .addHelpText(
      'after',
      '\nWhat the file does not name is left alone, unless it says "prune". All of it is done, or nothing.' +
        '\n`candor describe` writes such a file of the page as it is.',
    );
}

/** Says of a refusal where in the file its cause stands. */
async function placing<T>(file: PageFile, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof Refusal ? file.placed(error) : error;
  }
}

async function contentOf(name: string): Promise<string> {
  if (name === '-') return text(process.stdin);
  try {
    return readFileSync(name, 'utf8');
  } catch (error) {
    throw new UsageFault(`${name} cannot be read: ${(error as Error).message}`);
  }
}
