import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionItemsOf, correctionsOf, postmortemOrThrow } from '#db/queries/postmortem.ts';
import { timelineEntriesOf } from '#db/queries/timeline-entry.ts';
import { reader } from '#db/open.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { edith, refusalOf, setUpPage } from '#db/testing/world.ts';
import { postmortemFile } from '#lib/documents/postmortem-file.ts';
import { HOUR, MINUTE, plus } from '#lib/domain/instant.ts';
import { exportPostmortems } from '#lib/portable/export-postmortems.ts';
import { readIncident } from '#lib/published/read-incident.ts';
import { addTimelineEntry } from '#lib/verbs/add-timeline-entry.ts';
import { deleteIncident } from '#lib/verbs/delete-incident.ts';
import { deleteTimelineEntry } from '#lib/verbs/delete-timeline-entry.ts';
import { makeTimeline } from '#lib/verbs/make-timeline.ts';
import { newId } from '#lib/id.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { publishPostmortem } from '#lib/verbs/publish-postmortem.ts';
import { recordIncident } from '#lib/verbs/record-incident.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { bringInPostmortem } from './bring-in-postmortem.ts';
import { isIncidentHere, makeIncident } from './make-incident.ts';
import { type AnyPostmortem, anyPostmortem, anyWords } from './testing/any-postmortem.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-round-trip-'));
beforeAll(() => setUpPage());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const IMPORT = { kind: 'import', source: 'Markdown files' } as const;
const RUNS = { numRuns: Number(process.env['WORLDS'] ?? 8) };
const told = { name: 'Names', body: 'They fail.', notify: false, status: 'resolved', components: [] };
const incident = async () => (await openIncident(edith, told)).incidentId;
const stored = (incidentId: string) => postmortemOrThrow(reader(), incidentId);

/** Makes the draft and the timeline of an incident these. */
async function write(incidentId: string, version: number, document: AnyPostmortem): Promise<void> {
  const { timeline, ...draft } = document;
  for (const { id } of await timelineEntriesOf(reader(), incidentId))
    await deleteTimelineEntry(edith, { entryId: id, version: 1 });
  for (const entry of timeline) await addTimelineEntry(edith, { incidentId, isPublic: true, ...entry });
  await savePostmortem(edith, { incidentId, version, asItIs: true, ...draft });
}

const publish = async (incidentId: string, reason: string | null = null) => {
  const { version } = await stored(incidentId);
  await publishPostmortem(edith, { incidentId, version, notify: false, reason, asItIs: true });
};

/** What readers see, but for what only this page gives it. */
async function readersSee(incidentId: string) {
  const { sections, details, timeline, ...seen } = (await readIncident(incidentId))!.postmortem!;
  const bare = (items: typeof seen.actionItems | null) => items?.map(({ id: _, ...item }) => item) ?? null;
  const corrections = seen.corrections.map((one) => ({ ...one, actionItems: bare(one.actionItems) }));
  return { sections, details, timeline, actionItems: bare(seen.actionItems)!, corrections };
}

const about = {
  incident: {
    ...{ id: 'abcabcabcabc', name: 'Names', impact: 'major' as const },
    ...{ startedAt: MONDAY, resolvedAt: plus(MONDAY, HOUR) },
  },
  ...{ isDraft: false, url: 'https://status.example.com' },
  ...{ publishedAt: plus(MONDAY, 2 * HOUR), correctedAt: null },
};
const fileOf = async (incidentId: string) => postmortemFile({ ...about, ...(await readersSee(incidentId)) });
const says = ({ sections }: AnyPostmortem) => Object.values(sections).some((words) => words !== '');

describe('what readers see', () => {
  const story = fc.record({
    texts: fc.array(anyPostmortem.filter(says), { minLength: 1, maxLength: 3 }),
    reasons: fc.tuple(anyWords, fc.option(anyWords, { nil: null })),
  });

  it('comes back from its file as it was, corrections and all, and makes the same file again', () =>
    fc.assert(
      fc.asyncProperty(story, async ({ texts, reasons }) => {
        setClock(MONDAY);
        const here = await incident();
        for (const [index, text] of texts.entries()) {
          passTime(MINUTE);
          await write(here, index === 0 ? 0 : (await stored(here)).version, text);
          await publish(here, index === 0 ? null : reasons[index - 1]!);
        }
        const file = await fileOf(here);
        const there = await incident();
        await bringInPostmortem(IMPORT, { incidentId: there, text: file });
        await publish(there);
        expect(await readersSee(there)).toEqual(await readersSee(here));
        expect(await fileOf(there)).toBe(file);
      }),
      RUNS,
    ));
});

describe('what staff write', () => {
  const all = async (incidentId: string) => {
    const { draft, details } = await stored(incidentId);
    const items = await actionItemsOf(reader(), incidentId);
    const entries = await timelineEntriesOf(reader(), incidentId);
    return {
      ...{ draft, details, items: items.map(({ id: _i, incidentId: _o, version: _v, ...item }) => item) },
      entries: entries.map(({ at, kind, words, isPublic }) => ({ at, kind, words, isPublic })),
    };
  };
  /** As `export-postmortems` writes it. */
  async function exported(incidentId: string): Promise<string> {
    const into = mkdtempSync(join(folder, 'words-'));
    await exportPostmortems(into);
    const name = readdirSync(join(into, 'drafts')).find((one) => one.endsWith(`-${incidentId}.md`))!;
    return readFileSync(join(into, 'drafts', name), 'utf8');
  }

  it('comes back with what is internal, of an incident that is made of the file, and makes the same file again', () =>
    fc.assert(
      fc.asyncProperty(anyPostmortem.filter(says), async (document) => {
        setClock(MONDAY);
        const { incidentId } = await recordIncident(edith, {
          ...{ name: 'Names', impactOverride: 'major' },
          updates: [
            { displayAt: plus(MONDAY, -2 * HOUR), status: 'investigating', body: 'They fail.' },
            { displayAt: plus(MONDAY, -HOUR), status: 'resolved', body: 'They work.' },
          ],
        });
        await write(incidentId, 0, document);
        // A page on which nothing has this id is another page to the file.
        const elsewhere = newId();
        const file = (await exported(incidentId)).replaceAll(incidentId, elsewhere);
        expect(await isIncidentHere(elsewhere)).toBe(false);
        expect(await makeIncident(IMPORT, file)).toBe(elsewhere);
        await bringInPostmortem(IMPORT, { incidentId: elsewhere, text: file });
        expect(await all(elsewhere)).toEqual(await all(incidentId));
        expect(await exported(elsewhere)).toBe(file);
        expect((await readIncident(elsewhere))!.incident).toMatchObject({
          ...{ name: 'Names', impact: 'major', status: 'resolved' },
          ...{ startedAt: plus(MONDAY, -2 * HOUR), resolvedAt: plus(MONDAY, -HOUR) },
        });
      }),
      RUNS,
    ));

  it('no file of readers holds what is internal', async () => {
    const incidentId = await incident();
    const secret = { at: plus(MONDAY, -HOUR), kind: null, words: 'Ada was asleep.', isPublic: false };
    await addTimelineEntry(edith, { incidentId, ...secret });
    const actionItems = [{ title: 'Talk to the provider', isPublic: false }];
    await savePostmortem(edith, { incidentId, version: 0, sections: { summary: 'Down.' }, actionItems });
    await publish(incidentId);
    const into = join(folder, 'all');
    await exportPostmortems(into);
    const file = (at: string) => {
      const name = readdirSync(join(into, at)).find((one) => one.includes(incidentId))!;
      return readFileSync(join(into, at, name), 'utf8');
    };
    expect(file('.')).not.toMatch(/asleep|provider|Internal/);
    expect(file('drafts')).toMatch(/UTC · Internal\*\* Ada was asleep[^]*provider\n {2}- Internal/);
  });
});

describe('a file that is brought in', () => {
  const filed = (incidentId: string) => fileOf(incidentId);
  const hour = plus(MONDAY, -HOUR);
  const whole = { sections: { summary: 'Down.' }, details: {}, actionItems: [] };

  it('twice adds no entry twice, and what says the same as an update counts as made from it', async () => {
    setClock(MONDAY);
    const updates = [{ displayAt: hour, status: 'resolved', body: 'They fail.' }];
    const { incidentId } = await recordIncident(edith, { name: 'Names', updates });
    await makeTimeline(edith, { incidentId });
    await savePostmortem(edith, { incidentId, version: 0, ...whole });
    await publish(incidentId);
    const text = await filed(incidentId);
    const { incidentId: other } = await recordIncident(edith, { name: 'Names', updates });
    for (let n = 0; n < 2; n += 1) await bringInPostmortem(edith, { incidentId: other, text });
    await makeTimeline(edith, { incidentId: other });
    expect(await timelineEntriesOf(reader(), other)).toMatchObject([{ words: 'They fail.', at: hour }]);
  });

  it('leaves the corrections of this page as they are, and says so', async () => {
    const incidentId = await incident();
    await savePostmortem(edith, { incidentId, version: 0, ...whole });
    await publish(incidentId);
    await publish(incidentId, 'A slip.');
    const text = (await filed(incidentId)).replace('A slip.', 'Another.');
    const { remarks } = await bringInPostmortem(edith, { incidentId, text });
    expect(remarks.join()).toContain('corrections were left out');
    expect(await correctionsOf(reader(), incidentId)).toMatchObject([{ reason: 'A slip.' }]);
  });

  it('keeps as words what it dates in the future', async () => {
    setClock(MONDAY);
    const incidentId = await incident();
    const text = '---\nmarks: candor\n---\n<!-- candor:entries -->\n- **2031-01-01 00:00 UTC** Later.';
    const { remarks } = await bringInPostmortem(edith, { incidentId, text });
    expect((await stored(incidentId)).draft.timeline).toBe('- **2031-01-01 00:00 UTC** Later.');
    expect(remarks.join()).toContain('in the future');
    expect(await timelineEntriesOf(reader(), incidentId)).toEqual([]);
  });

  it('makes no incident of what does not say what it was, or that it is over, or was deleted here', async () => {
    const front = (facts: string) => `---\nmarks: candor\n${facts}\n---\n<!-- candor:summary -->\nDown.`;
    const named = 'title: Names\nincident: qqqqqqqqqqqq\nimpact: minor';
    for (const facts of [
      'title: Names',
      named,
      `${named}\nstarted_at: "2025-03-10T10:00:00Z"`,
      `${named}\nstarted_at: "2025-03-10T10:00:00Z"\nresolved_at: "2025-03-10T09:00:00Z"`,
      `${named}\nstarted_at: "2025-03-10T10:00:00Z"\nresolved_at: "2031-03-10T09:00:00Z"`,
      `${named.replace('Names', '" "')}\nstarted_at: "2025-03-10T10:00:00Z"\nresolved_at: "2025-03-10T11:00:00Z"`,
    ])
      expect((await refusalOf(makeIncident(IMPORT, front(facts)))).code, facts).toBe('invalid');
    expect(await isIncidentHere('qqqqqqqqqqqq')).toBe(false);
    const incidentId = await incident();
    await savePostmortem(edith, { incidentId, version: 0, ...whole });
    await publish(incidentId);
    const text = (await filed(incidentId)).replace('abcabcabcabc', incidentId);
    await deleteIncident(edith, { incidentId });
    const late = text.replace(/resolved_at: ".*"/, 'resolved_at: "2025-03-17T09:00:00Z"');
    expect((await refusalOf(makeIncident(IMPORT, late))).code).toBe('conflict');
  });
});
