import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import { publishedIncident } from '#lib/published/incident.ts';
import { publishedMaintenance } from '#lib/published/maintenance.ts';
import type { Announced } from '#lib/published/announced.ts';
import { namesOf } from '#lib/published/named.ts';
import { pageInfo } from '#lib/published/page-info.ts';
import { component, incident, maintenance, NOON, world } from '#lib/published/testing-world.ts';
import { messageHtml } from './message-html.ts';
import { messageOf } from './message.ts';
import { messageText } from './message-text.ts';

const { page } = world();
const names = namesOf([component('api', { name: 'API' })], []);
const ways = {
  manage: 'https://status.example.com/m?a=1&b=2',
  leave: 'https://status.example.com/l',
  oneClick: '',
};
const base = { pageId: page.id, page: pageInfo(page) };

function saidLast(facts: IncidentFacts): Announced {
  const story = { kind: 'incident' as const, ...publishedIncident(facts, names, NOON) };
  return { ...base, story, news: { kind: 'update', update: story.updates[0]! } };
}
const slow = incident('slow', [[-55, 'investigating', { api: 'partial_outage' }, 30]], {
  name: 'API is slow',
});
const over = incident('slow', [
  [-55, 'investigating', { api: 'partial_outage' }],
  [0, 'resolved', { api: 'operational' }],
]);
const facts = (announced: Announced) =>
  Object.fromEntries(messageOf(announced, NOON).facts.map(({ label, lines }) => [label, lines.join(' | ')]));

describe('a message', () => {
  test('says in its subject what happened to what', () => {
    expect(messageOf(saidLast(slow), NOON).subject).toBe('Investigating: API is slow');
    const again = incident('a', [
      [-9, 'identified'],
      [-1, 'identified'],
    ]);
    expect(messageOf(saidLast(again), NOON).subject, 'nothing new in its state').toBe('Update: Incident a');
  });

  test('says what is affected, since when, and when the next word comes', () => {
    expect(facts(saidLast(slow))).toEqual({
      Affected: 'API (Partial outage)',
      Since: '17 March 2025, 11:05 UTC (55 minutes)',
      'Next update by': '17 March 2025, 12:30 UTC',
    });
  });

  test('says when it is over how long it was, and promises nothing', () => {
    expect(facts(saidLast(over))).toMatchObject({
      Lasted: '55 minutes, from 17 March 2025, 11:05 to 12:00 UTC',
    });
    expect(Object.keys(facts(saidLast(over)))).not.toContain('Next update by');
    expect(facts(saidLast(over)), 'nor that anything is still broken').toMatchObject({ Affected: 'API' });
  });

  test('of a maintenance names its window, also when that was moved without a word', () => {
    const move = maintenance('move', [60, 180], [[-30, 'scheduled']]);
    const story = { kind: 'maintenance' as const, ...publishedMaintenance(move, names, NOON) };
    const told = messageOf({ ...base, story, news: { kind: 'moved' } }, NOON);
    expect(told.subject).toBe('Scheduled: Maintenance move');
    expect(told.facts).toEqual([{ label: 'Window', lines: ['17 March 2025, 13:00 to 15:00 UTC'] }]);
    expect(told.words).not.toBe('');
  });

  test('names twenty components and says how many more there are', () => {
    const many = namesOf(
      Array.from({ length: 30 }, (_, n) => component(`c${n}`, { name: `Part ${n}` })),
      [],
    );
    const down = Object.fromEntries([...Array(30).keys()].map((n) => [`c${n}`, 'major_outage'] as const));
    const story = {
      kind: 'incident' as const,
      ...publishedIncident(incident('all', [[-5, 'identified', down]]), many, NOON),
    };
    const [affected] = messageOf(
      { ...base, story, news: { kind: 'update', update: story.updates[0]! } },
      NOON,
    ).facts;
    expect(affected!.lines).toHaveLength(21);
    expect(affected!.lines.at(-1)).toBe('and 10 more');
  });

  test('of a postmortem leads to it', () => {
    const announced: Announced = { ...saidLast(over), news: { kind: 'postmortem', corrected: null } };
    expect(messageOf(announced, NOON)).toMatchObject({
      subject: 'Postmortem: Incident slow',
      link: { url: 'https://status.example.com/incidents/slow/postmortem' },
    });
  });

  test('of a correction says what was corrected, and is no second postmortem', () => {
    const saidOf = (reason: string | null) =>
      messageOf({ ...saidLast(over), news: { kind: 'postmortem', corrected: { reason } } }, NOON);
    expect(saidOf('It began at 8, not at 9.')).toMatchObject({
      subject: 'Postmortem corrected: Incident slow',
      words: 'It began at 8, not at 9.',
      link: { url: 'https://status.example.com/incidents/slow/postmortem' },
    });
    expect(saidOf(null).words).toMatch(/^We have corrected what we wrote/);
  });
});

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  if (node.nodeName === 'style' || !('childNodes' in node)) return '';
  return node.childNodes.map(textOf).join(' ');
}

test('the two parts of a mail say the same and lead to the same places, whatever people write', () => {
  const body =
    'We see **slow** answers <script>alert(1)</script> & "errors".\r\n\r\nMore at [the page](/history).';
  const hostile = {
    ...slow,
    name: '<b>Fish</b> & "chips"',
    updates: slow.updates.map((one) => ({ ...one, body })),
  };
  const message = { ...messageOf(saidLast(hostile), NOON), footer: 'Acme Ltd, [London](/about)' };
  const text = messageText(message, ways);
  const html = messageHtml(message, ways);
  const shown = textOf(parse(html)).replace(/\s+/g, ' ');
  for (const words of [
    message.title,
    message.state,
    'Partial outage',
    '12:30 UTC',
    'Acme Ltd',
    'Unsubscribe',
  ]) {
    expect(text).toContain(words);
    expect(shown).toContain(words);
  }
  expect(shown).toContain('slow answers');
  expect(html).not.toMatch(/<script|<b>Fish/);
  for (const link of [message.link.url, ways.manage, ways.leave]) {
    expect(text).toContain(link);
    expect(html).toContain(`href="${link.replaceAll('&', '&amp;')}"`);
  }
  expect(html, 'relative links lead to the page').toContain('href="https://status.example.com/history"');
});
