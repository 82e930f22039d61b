import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseInstant } from '#lib/domain/instant.ts';
import { writtenFolder } from '#lib/import/files/testing/written-folder.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { readUpptimeFolder } from './read-upptime.ts';
import { cliIssue, CONFIG, ISSUES, REPOSITORY } from './testing/repository.ts';

const reading = (files: Record<string, string | Buffer>) =>
  readUpptimeFolder(writtenFolder(files), () => undefined);
const withIssues = (issues: readonly unknown[]) =>
  reading({ ...REPOSITORY, 'issues.json': JSON.stringify(issues) });

/** The same issues as GitHub's API answers them, and the comments, which it lists apart. */
function byRest() {
  type Labelled = { labels: { name: string }[]; comments: { body: string; createdAt: string }[] };
  const issues = ISSUES.map(({ createdAt, updatedAt, closedAt, url, ...one }) => ({
    ...{ ...one, id: one.number * 1000, state: one.state.toLowerCase(), html_url: url },
    ...{ created_at: createdAt, updated_at: updatedAt, closed_at: closedAt, comments: one.comments.length },
  }));
  const comments = ISSUES.flatMap(({ number, comments: said }) =>
    (said as Labelled['comments']).map(({ body, createdAt }, n) => ({
      ...{ id: number * 100 + n, body, created_at: createdAt, updated_at: createdAt },
      issue_url: `https://api.github.com/repos/Harbour-Town/uptime/issues/${number}`,
    })),
  );
  const pull = { ...issues[0], number: 99, pull_request: { url: 'https://api.github.com/x' } };
  return { issues: [...issues, pull], comments };
}

it('reads the answers of GitHub’s API as it reads its command line, whole or page by page', () => {
  const cli = reading(REPOSITORY);
  const { issues, comments } = byRest();
  const whole = reading({
    ...REPOSITORY,
    'issues.json': JSON.stringify(issues),
    'comments.json': JSON.stringify(comments),
  });
  const pages = reading({
    ...REPOSITORY,
    'issues.json': JSON.stringify([issues.slice(0, 2), issues.slice(2)]),
    'comments.json': JSON.stringify([comments]),
  });
  expect(cli.incidents).toHaveLength(2);
  for (const rest of [whole, pages]) {
    expect(rest.incidents).toEqual(cli.incidents);
    expect(rest.maintenances).toEqual(cli.maintenances);
    expect(rest.remarks.lines()).toEqual(cli.remarks.lines());
  }
});

it('says when the comments of GitHub’s API were forgotten', () => {
  const { remarks, incidents } = withIssues(byRest().issues);
  expect(remarks.lines().join('\n')).toContain('Comments of issues are missing');
  expect(
    incidents
      .find((one) => one.name === 'Website is down')!
      .updates.map((one) => [one.status, one.body !== '']),
  ).toEqual([
    ['investigating', true],
    ['resolved', false],
  ]);
});

it('says that a clone alone has no incidents', () => {
  const { 'issues.json': _, ...clone } = REPOSITORY;
  const { remarks, incidents, components } = reading(clone);
  expect([incidents.length, components!.length]).toEqual([0, 3]);
  expect(remarks.lines().join('\n')).toContain(
    'There is no issues.json, so no incidents and maintenances were taken',
  );
});

it.each([
  [{}, /has no \.upptimerc\.yml, so it is not a clone of an Upptime repository/],
  [{ '.upptimerc.yml': 'owner: a\nrepo: b\nsites: []\n' }, /^\.upptimerc\.yml, line 3: sites is empty/],
  [
    { '.upptimerc.yml': 'owner: a\nrepo: b\nsites:\n  - url: x\n' },
    /^\.upptimerc\.yml, line 4: sites\[0\]\.name has to be words/,
  ],
  [{ '.upptimerc.yml': 'owner: a\n\trepo: b\n' }, /^\.upptimerc\.yml, line 2: is not YAML/],
  [{ '.upptimerc.yml': CONFIG, 'issues.json': '[{' }, /^issues\.json is not JSON: /],
  [
    { '.upptimerc.yml': CONFIG, 'issues.json': '{"data": []}' },
    /^issues\.json is not a list of issues: the whole: /,
  ],
  [
    { '.upptimerc.yml': CONFIG, 'issues.json': JSON.stringify([cliIssue(1, { state: 'MERGED' })]) },
    /^issues\.json is not what gh issue list writes: \[0\]\.state: /,
  ],
  [
    {
      '.upptimerc.yml': CONFIG,
      'issues.json': JSON.stringify([cliIssue(1, { createdAt: '2024-02-30T10:00:00Z' })]),
    },
    /\[0\]\.createdAt: is not a time/,
  ],
  [
    { '.upptimerc.yml': CONFIG, 'issues.json': JSON.stringify([cliIssue(1, { body: 'a\0b' })]) },
    /\[0\]\.body: has a zero character in it/,
  ],
  [
    {
      '.upptimerc.yml': CONFIG,
      'issues.json': JSON.stringify([cliIssue(1, { url: 'javascript:alert(1)' })]),
    },
    /\[0\]\.url: is not a web address/,
  ],
  [
    { '.upptimerc.yml': CONFIG, 'issues.json': Buffer.from([0x5b, 0xff]) },
    /^issues\.json is not text in UTF-8/,
  ],
])('takes nothing when settings or issues cannot be read: %j', (files, message) => {
  expect(() => reading(files)).toThrow(message);
  expect(() => reading(files)).toThrow(SourceFault);
});

it('follows no link out of the folder', () => {
  const secret = writtenFolder({ 'issues.json': REPOSITORY['issues.json'], 'website.yml': 'status: down\n' });
  const { 'issues.json': _, 'history/website.yml': __, ...clone } = REPOSITORY;
  const folder = writtenFolder(clone);
  symlinkSync(join(secret, 'issues.json'), join(folder, 'issues.json'));
  symlinkSync(join(secret, 'website.yml'), join(folder, 'history/website.yml'));
  const { incidents, remarks, components } = readUpptimeFolder(folder, () => undefined);
  expect(incidents).toEqual([]);
  expect(components!.find((one) => one.name === 'Website')).toMatchObject({ status: 'operational' });
  expect(remarks.lines().join('\n')).toContain('history/website.yml is a link to outside of the folder.');
});

it.each([
  ['nothing of a window', 'We work.', 'start in its comment is not a time'],
  ['no end', '<!--\nstart: 2024-05-20T13:00:00Z\n-->', 'end in its comment is not a time'],
  [
    'a day that does not exist',
    '<!--\nstart: 2024-02-30\nend: 2024-03-01\n-->',
    'start in its comment is not a day of the calendar',
  ],
])('refuses a maintenance by itself that says %s', (_, body, message) => {
  const { remarks, refused, maintenances, incidents } = withIssues([
    cliIssue(7, { body, labels: [{ name: 'maintenance' }] }),
    ...ISSUES,
  ]);
  expect([maintenances.length, incidents.length, refused!.maintenances]).toEqual([1, 2, 1]);
  expect(remarks.lines().join('\n')).toContain(`A maintenance was refused: issue 7: ${message}`);
});

it('takes a history of a site that cannot be read for none, and a status that is none for up, and says so', () => {
  const { remarks, components } = reading({
    ...REPOSITORY,
    'history/website.yml': 'status: [up\n',
    'history/door.yml': 'status: ajar\nstartTime: 2022-01-01T00:00:00Z\n',
  });
  expect(components!.map((one) => one.status)).toEqual([
    'operational',
    'degraded_performance',
    'operational',
  ]);
  const lines = remarks.lines().join('\n');
  expect(lines).toContain('The history of a site was refused: history/website.yml, line ');
  expect(lines).toContain('Nothing says since when a site is checked (site Website)');
  expect(lines).toContain('it counts as up (Secret door: ajar)');
  expect(components![0]!.createdAt).toBe(parseInstant('2024-05-01T10:00:00Z'));
});

it('tells two sites with one address apart, and refuses the second of two with one name', () => {
  const again =
    '  - name: Website from afar\n    url: https://harbour.example\n  - name: Website\n    url: https://x.example\n';
  const { components, refused } = reading({
    ...REPOSITORY,
    '.upptimerc.yml': CONFIG.replace('status-website:', `${again}status-website:`),
  });
  expect(components!.map((one) => one.name)).toEqual([
    'Website',
    'Cranes API',
    'Secret door',
    'Website from afar',
  ]);
  expect(refused!.components).toBe(1);
});

it('finds the file of a site by its address where no summary says what it is called', () => {
  const { 'history/summary.json': _, ...files } = REPOSITORY;
  const { incidents } = reading(files);
  expect(incidents.map((one) => one.componentOrder.length)).toEqual([1, 1]);
});

it('an issue that is listed twice counts as it was last', () => {
  const later = { ...ISSUES[2]!, title: 'Renamed', updatedAt: '2024-05-02T00:00:00Z' };
  const { incidents } = withIssues([ISSUES[2], later, ISSUES[2]]);
  expect(incidents.map((one) => one.name)).toEqual(['Renamed']);
});
