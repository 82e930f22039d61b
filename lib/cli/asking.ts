import type { Command } from 'commander';
import { type Api, connect, type Place } from './connect.ts';
import { print, printJson } from './print.ts';

/** What a command ends with. */
export interface Outcome {
  /** Of the API, for `--json`. */
  readonly answer: unknown;
  /** For people. */
  readonly text: string;
  readonly exit?: number;
}

/**
 * A command that asks the manage API.
 * @param act is given the API, the command's options, and its arguments
 * @param example how it is used, without `candor` before it
 */
export function asking<Options extends object, Words extends unknown[]>(
  command: Command,
  example: string,
  act: (api: Api, options: Options, ...words: Words) => Promise<Outcome>,
): Command {
  return exampleOf(command, example)
    .option('--url <address>', 'the page to ask (else CANDOR_URL, else the database of this machine)')
    .option('--token-file <file>', 'holds the token for it (else CANDOR_TOKEN)')
    .option('--json', 'print what the API answers')
    .action(async () => {
      const { json, ...place } = command.opts<Place & { json?: true }>();
      const api = await connect(place);
      const words = command.processedArgs as Words;
      const { answer, text, exit } = await act(api, command.opts<Options>(), ...words);
      if (json) printJson(answer);
      else print(text);
      if (exit !== undefined) process.exitCode = exit;
    });
}

/** Ends a command's help with how it is used. */
export function exampleOf(command: Command, example: string): Command {
  return command.addHelpText('after', `\nExample:\n  candor ${example}`);
}

/** For an option that may be given several times. */
export function several(given: string, before: readonly string[] = []): string[] {
  return [...before, given];
}
