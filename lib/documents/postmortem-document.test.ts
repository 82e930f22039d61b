import { parse } from 'parse5';
import { expect, it } from 'vitest';
import { parseInstant } from '#lib/domain/instant.ts';
import { wholeDocument } from '#lib/domain/postmortem.ts';
import { publishedIncident } from '#lib/published/incident.ts';
import { namesOf } from '#lib/published/named.ts';
import { publishedPostmortem } from '#lib/published/postmortem.ts';
import { component, incident, minutes, NOON } from '#lib/published/testing-world.ts';
import { postmortemDocument } from './postmortem-document.ts';

const page = { name: 'Fish & Chips 100%', url: 'https://status.example.com', timeZone: 'UTC' };
const names = namesOf([component('api', { name: '<API>' })], []);
const facts = incident('slow', [
  [-55, 'investigating', { api: 'major_outage' }],
  [0, 'resolved', { api: 'operational' }],
]);
const before = wholeDocument({
  ...{ sections: { summary: 'Down for 50 minutes.' }, details: { rootCauseUnknown: true } },
  actionItems: [{ title: 'Buy <i>', owner: 'Grace', dueDay: null, state: 'open' }],
  timeline: [{ at: parseInstant('2025-03-23T22:03:00Z'), kind: 'detected', words: 'An alarm.' }],
});
const given = {
  ...publishedPostmortem(
    {
      ...{ incidentId: 'slow', publishedAt: minutes(100), correctedAt: minutes(120) },
      ...wholeDocument({
        sections: {
          ...{
            summary: 'Down for **55 minutes**, [see](/incidents/slow).',
            timeline: '# Timeline\n\n- 22:00',
          },
          ...{ remediation: 'Disks. <script>alert(1)</script>', lessons: '' },
        },
        details: { rootCauseUnknown: true, authors: ['Ada <3'], showProgress: true },
        actionItems: [
          {
            title: 'Buy <b>',
            owner: null,
            dueDay: null,
            state: 'done',
            trackerUrl: 'https://t.example/?a=1&b=2',
          },
          { title: 'Ask', owner: 'Ada', dueDay: null, state: 'dropped', droppedReason: '$& no' },
        ],
      }),
    },
    [{ number: 1, correctedAt: minutes(120), reason: 'The end $& was <late>.', before }],
  ),
  incident: publishedIncident(facts, names, NOON),
};
const html = postmortemDocument(given, page);
const text = html
  .replace(/<style>.*?<\/style>/s, '')
  .replace(/<[^>]+>/g, ' ')
  .replace(/\s+/g, ' ');

it('is one file that needs nothing beside it, and runs nothing', () => {
  expect(html).toMatch(/^<!doctype html>/);
  expect(html).not.toMatch(/<script|<link rel="stylesheet"|@import|url\(|<img|<iframe/);
  const errors: string[] = [];
  parse(html, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
});

it('holds the facts, every section that says something, what is done and who wrote it', () => {
  const said = [
    ...['55 minutes', '&lt;API&gt; (Major outage)', 'Down for', 'The root cause is not yet known.', '22:00'],
    ...['Action items 1 of 1 done', 'Buy &lt;b&gt;', 'Dropped: $&amp; no', 'Written by Ada &lt;3'],
    ...['The end $&amp; was &lt;late&gt;.', 'From Fish &amp; Chips 100%,'],
  ];
  for (const words of said) expect(text).toContain(words);
  const now = text.slice(0, text.indexOf('Corrections'));
  expect(now).not.toContain('Lessons');
  // Its heading is drawn, so it is not said twice.
  expect(now.match(/Timeline/g)).toHaveLength(1);
});

it('holds what stood before a correction, entries of the timeline and what was promised too', () => {
  const former = text.slice(text.indexOf('What stood before'));
  const said = [
    ...[
      'Summary Down for 50 minutes.',
      'Remediation This section was not there.',
      '22:03 UTC Detected: An alarm.',
    ],
    ...['Action items', 'Buy &lt;i&gt;, Grace'],
  ];
  for (const words of said) expect(former).toContain(words);
  expect(former.indexOf('An alarm.')).toBeGreaterThan(former.indexOf('Entries of the timeline'));
  expect(text.slice(0, text.indexOf('What stood before'))).not.toContain('An alarm.');
});

it('leads to the page in full, since it is read elsewhere', () => {
  const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(targets.every((href) => href!.startsWith('https://'))).toBe(true);
  expect(targets).toContain('https://status.example.com/incidents/slow');
  expect(targets).toContain('https://t.example/?a=1&amp;b=2');
});
