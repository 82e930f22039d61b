// Measures what DESIGN promises of page, front, publishing, programs and telling, and prints it as a table.
import { firstAnswer } from './first-answer.ts';
import { firstVisit } from './first-visit.ts';
import { openPages } from './open-pages.ts';
import { programs } from './programs.ts';
import { publish } from './publish.ts';
import { heading, line, machine, type Row } from './report.ts';
import { requests } from './requests.ts';
import { telling } from './telling.ts';
import { wall } from './wall.ts';
import { workers } from './workers.ts';

const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  visit: firstVisit,
  front: requests,
  workers,
  pages: openPages,
  start: firstAnswer,
  publish,
  programs,
  telling,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) {
  console.error(`There is no part “${unknown.join('”, “')}”. Parts: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

const from = wall();
console.log(`${machine()}\n\n${heading}`);
let failed = false;
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
  try {
    for (const row of await PARTS[part]!()) console.log(line(row));
  } catch (error) {
    failed = true;
    console.log(line({ what: part, found: 'could not be measured' }));
    console.error(error);
  }
}
console.log(`\n${Math.round((wall() - from) / 1000)} s in all.`);
process.exit(failed ? 1 : 0);
