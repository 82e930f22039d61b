import type { Command } from 'commander';
import { stringify } from 'yaml';
import { asking } from './asking.ts';
import { shown } from './print.ts';

/** `describe` */
export function addDescribe(program: Command): void {
  asking(program.command('describe'), 'describe > page.yaml', async (api) => {
    const answer = await api.ask('getConfiguration');
    return { answer, text: pageText(answer) };
  }).description('Print the page as a YAML file that `candor apply` takes.');
}

/** A file that says how the page is. What a terminal would obey is escaped, as JSON has it: that is YAML, too. */
export function pageText(page: unknown): string {
  const yaml = stringify(page, { lineWidth: 0, blockQuote: 'literal' }).trimEnd();
  if (shown(yaml) === yaml) return yaml;
  return JSON.stringify(page, null, 2).replace(/[\u007f-\uffff]/g, escaped);
}

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
