import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseInstant } from '#lib/domain/instant.ts';
import { TEXT_MAX } from '#lib/import/files/source-folder.ts';
import { writtenFolder } from '#lib/import/files/testing/written-folder.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { readCstateFolder } from './read-cstate.ts';
import { CONFIG, CRANES, LOCKS, SITE } from './testing/site.ts';

const read = (folder: string, zone: string | null = null) => readCstateFolder(folder, zone, () => undefined);
const reading = (files: Record<string, string | Buffer>, zone: string | null = null) =>
  read(writtenFolder(files), zone);
const issue = (matter: string, body = 'Words.') =>
  `---\ntitle: One\nsection: issue\n${matter}\n---\n${body}\n`;
/** With one issue beside the good ones: what the report says of it. */
function refusalOf(content: string | Buffer): string {
  const { remarks, incidents, refused } = reading({ ...SITE, 'content/issues/bad.md': content });
  expect(incidents.map((one) => one.name)).toEqual(['Cranes stand still', 'Locks open slowly']);
  expect(refused!.incidents).toBe(1);
  return remarks.lines().find((line) => line.startsWith('An issue was refused'))!;
}

it.each([
  ['no front matter at all', 'Just words', 'bad.md, line 1: does not begin with front matter in YAML (---).'],
  [
    'front matter in TOML',
    '+++\ntitle = "x"\n+++\n',
    'bad.md, line 1: does not begin with front matter in YAML',
  ],
  ['front matter without an end', '---\ntitle: x\n', 'bad.md: its front matter does not end'],
  ['YAML that is none', issue('a: b: c'), 'bad.md, line 4: is not YAML: Nested mappings are not allowed'],
  [
    'a field twice',
    issue('date: 2024-01-01\ndate: 2024-01-02'),
    'bad.md, line 5: is not YAML: Map keys must be unique',
  ],
  ['an alias of nothing', issue('date: *x'), 'bad.md is not YAML that can be read'],
  ['no date', issue('severity: down'), 'bad.md: date has to be words'],
  [
    'a day that does not exist',
    issue('date: 2017-02-30 14:30:00'),
    'bad.md, line 4: date is not a day of the calendar (2017-02-30)',
  ],
  ['a date in words', issue('date: yesterday'), 'bad.md, line 4: date is not a time'],
  ['an hour that no day has', issue('date: 2024-01-01 25:00:00'), 'bad.md, line 4: date is not a time'],
  [
    'resolved that is neither',
    issue('date: 2024-01-01\nresolved: perhaps'),
    'bad.md, line 5: resolved is neither true nor false',
  ],
  [
    'a title that is a map',
    '---\ntitle: {a: 1}\ndate: 2024-01-01\n---\n',
    'bad.md, line 2: title has to be words',
  ],
  ['no title', '---\ntitle: "  "\ndate: 2024-01-01\n---\n', 'bad.md, line 2: title is empty'],
  [
    'a title of a book',
    `---\ntitle: ${'x'.repeat(256)}\ndate: 2024-01-01\n---\n`,
    'bad.md, line 2: title is longer than 255',
  ],
  [
    'a zero character in YAML',
    issue('date: 2024-01-01\nseverity: "a\\0b"'),
    'bad.md, line 5: severity has a zero character',
  ],
  ['bytes that are no text', Buffer.from([0x2d, 0xff, 0xfe, 0x00]), 'bad.md is not text in UTF-8'],
  ['a zero byte', Buffer.from('---\ntitle: a\0b\n---\n'), 'bad.md is not text: there is a zero character'],
  ['too much', 'x'.repeat(TEXT_MAX + 1), 'bad.md is longer than 2 MB'],
  [
    'an update at no time',
    issue('date: 2024-01-01', 'Words. {{< track "soon" >}}'),
    'bad.md: the time of an update is not a time',
  ],
])('refuses one issue by itself, and names file and line: %s', (_, content, message) => {
  expect(refusalOf(content)).toContain(`content/issues/${message}`);
});

it('follows no link out of the folder', () => {
  const folder = writtenFolder(SITE);
  const secret = writtenFolder({ 'secret.md': issue('date: 2024-01-01', 'A secret.') });
  symlinkSync(join(secret, 'secret.md'), join(folder, 'content/issues/link.md'));
  symlinkSync(secret, join(folder, 'content/issues/folder'));
  symlinkSync('..', join(folder, 'content/issues/round'));
  const { incidents, remarks } = read(folder);
  expect(incidents).toHaveLength(2);
  expect(JSON.stringify(incidents)).not.toContain('A secret.');
  expect(remarks.lines().join('\n')).toContain('content/issues/link.md is a link to outside of the folder.');

  const linked = writtenFolder({});
  symlinkSync(join(writtenFolder(SITE), 'config.yml'), join(linked, 'config.yml'));
  expect(() => read(linked)).toThrow(/has no config\.yml/);
});

it.each([
  [{}, /has no config\.yml, so it is not the folder of a cState site/],
  [{ 'config.toml': 'title = "x"' }, /config\.toml is written in TOML, which is not read here/],
  [{ 'config.yml': 'title: [' }, /^config\.yml, line 1: is not YAML/],
  [
    { 'config.yml': 'title: x\nparams:\n  systems:\n    - category: y\n' },
    /^config\.yml, line 4: params\.systems\[0\]\.name has to be words/,
  ],
  [
    { 'config.yml': 'title: x\nparams:\n  systems: none\n' },
    /^config\.yml, line 3: params\.systems\[0\] Invalid input: expected object/,
  ],
  [
    { 'config.yml': 'title: x\ntimeZone: Mars/Olympus\n' },
    /^config\.yml, line 2: timezone is not a time zone/,
  ],
  [{ 'config.yml': Buffer.from([0x00, 0xff]) }, /^config\.yml is not text in UTF-8/],
])('takes nothing when the settings cannot be read: %j', (files, message) => {
  expect(() => reading(files)).toThrow(message);
  expect(() => reading(files)).toThrow(SourceFault);
});

it('is not blown up by aliases', () => {
  const laughs = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'
      .split('')
      .map((key, n) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[n]}`).join(',')}]`),
  ];
  expect(() => reading({ 'config.yml': `${laughs.join('\n')}\ntitle: *h\n` })).toThrow(
    /config\.yml is not YAML that can be read/,
  );
});

it('reads times without an offset in UTC as Hugo does, in the zone of the site, or in the one that is given', () => {
  const start = (config: string, zone: string | null) =>
    reading({ ...SITE, 'config.yml': config }, zone).incidents.map((one) => one.startedAt);
  const [utc, withOffset] = [parseInstant('2024-05-25T04:13:00Z'), parseInstant('2024-06-01T10:00:00Z')];
  expect(start(CONFIG, null)).toEqual([utc, withOffset]);
  const berlin = parseInstant('2024-05-25T02:13:00Z');
  expect(start(`${CONFIG}timeZone: Europe/Berlin\n`, null)).toEqual([berlin, withOffset]);
  expect(start(`${CONFIG}timeZone: Asia/Tokyo\n`, 'Europe/Berlin')).toEqual([berlin, withOffset]);
});

it('refuses a time that the clocks of the zone skipped', () => {
  const files = { ...SITE, 'content/issues/bad.md': issue('date: 2024-03-31 02:30:00') };
  const lines = reading(files, 'Europe/Berlin').remarks.lines().join('\n');
  expect(lines).toContain('date is a time that the clocks of Europe/Berlin skipped (2024-03-31 02:30:00)');
});

it('leaves out what nobody saw, and says so: drafts, and files that are no issues to cState', () => {
  const { incidents, remarks } = reading({
    'config.yml': CONFIG,
    'content/issues/draft.md': issue('date: 2024-01-01\ndraft: true', 'A secret.'),
    'content/issues/other.md': '---\ntitle: x\ndate: 2024-01-01\n---\n',
  });
  expect(incidents).toEqual([]);
  expect(remarks.lines()).toContain('A draft is not taken: nobody has seen it (content/issues/draft.md)');
});

it('keeps an informational post as an incident that is over and hurt nobody', () => {
  const post = issue('date: 2024-01-01\ninformational: true\naffected: Cranes', 'We have a new crane.');
  const { incidents, listed } = reading({ 'config.yml': CONFIG, 'content/issues/new.md': post });
  expect(incidents).toMatchObject([
    { impact: 'none', updates: [{ status: 'resolved', body: 'We have a new crane.' }] },
  ]);
  expect(listed!.ids.size).toBe(0);
});

it('counts no downtime for a severity that cState does not know, and says so', () => {
  const post = issue('date: 2024-01-01\nresolved: false\nseverity: catastrophic\naffected: [Cranes]');
  const { incidents, remarks } = reading({ 'config.yml': CONFIG, 'content/issues/new.md': post });
  expect(incidents[0]!.updates[0]!.components).toMatchObject([{ name: 'Cranes', status: 'operational' }]);
  expect(remarks.lines().join('\n')).toContain('no downtime is counted (issue new: catastrophic)');
});

it('refuses the second of two systems, categories and issues that have the same name', () => {
  const twice = `${CONFIG}    - name: Cranes\n      category: Quays\n`;
  const { components, refused } = reading({
    'config.yml': twice,
    'content/issues/a.md': CRANES,
    'content/issues/a/index.md': LOCKS,
  });
  expect(components!.map((one) => one.name)).toEqual(['Cranes', 'Locks', 'Website']);
  expect(refused).toMatchObject({ components: 1, incidents: 1 });
});

it('says of an issue that its words call resolved, but its field does not, that it stays open', () => {
  const open = CRANES.replace('resolved: true', 'resolved: false');
  const { incidents, remarks } = reading({ 'config.yml': CONFIG, 'content/issues/a.md': open });
  expect(incidents[0]!.updates.at(-1)!.status).toBe('monitoring');
  expect(remarks.lines().join('\n')).toContain('is not marked so; it stays open (issue a)');
});

it('reads the fields in capitals as Hugo does', () => {
  const capitals =
    '---\nTitle: One\nDate: 2024-01-01\nSection: issue\nResolved: true\nResolvedWhen: 2024-01-02\n---\n';
  const { incidents } = reading({ 'config.yml': CONFIG, 'content/issues/a.md': capitals });
  expect(incidents[0]!.updates.map((one) => one.status)).toEqual(['investigating', 'resolved']);
});
