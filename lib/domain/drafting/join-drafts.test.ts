import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, sameDraft } from './draft.ts';
import { joinDrafts } from './join-drafts.ts';

const draft = (sections: Record<string, string>, actionItems: Draft['actionItems'] = []): Draft => ({
  sections,
  actionItems,
});
const item = (id: string | undefined, title: string, more: object = {}) => ({
  id,
  title,
  owner: null,
  ...more,
});
const join = (base: string, theirs: string, mine: string) => {
  const joined = joinDrafts(draft({ a: base }), draft({ a: theirs }), draft({ a: mine }));
  return { text: joined.draft.sections.a, collisions: joined.collisions };
};

describe('two texts that were made of one', () => {
  it('hold what each of them changed, where the two do not touch', () => {
    const { text, collisions } = join('1\n2\n3', '1 theirs\n2\n3', '1\n2\n3\n4 mine');
    expect(text).toBe('1 theirs\n2\n3\n4 mine');
    expect(collisions).toEqual([]);
  });

  it('collide where both changed the same lines, and their words stay', () => {
    const { text, collisions } = join('1\n2\n3', '1\ntwo\n3', '1\nzwei\n3\n4');
    expect(text).toBe('1\ntwo\n3\n4');
    expect(collisions).toMatchObject([{ of: 'section', name: 'a', theirs: 'two', mine: 'zwei' }]);
  });

  it('agree where both did the same', () => {
    expect(join('1\n2\n3', '1\n3', '1\n3')).toEqual({ text: '1\n3', collisions: [] });
    expect(join('', 'Begun.\nTheirs.', 'Begun.\nMine.').collisions).toMatchObject([
      { theirs: 'Theirs.', mine: 'Mine.' },
    ]);
  });

  it('are chosen from, or written anew', () => {
    const texts = [draft({ a: '1\n2' }), draft({ a: '1\ntwo' }), draft({ a: '1\nzwei' })] as const;
    const chosen = (choice: Parameters<typeof joinDrafts>[3]) =>
      joinDrafts(...texts, choice).draft.sections.a;
    expect(chosen(() => 'mine')).toBe('1\nzwei');
    expect(chosen(() => 'both')).toBe('1\ntwo\nzwei');
    expect(chosen(() => ({ edited: 'deux\ntrois' }))).toBe('1\ndeux\ntrois');
    expect(chosen(() => ({ edited: '' }))).toBe('1');
  });

  it('are not compared line by line where that would take for ever: then both are kept whole', () => {
    const lines = (end: string) => `${'\n'.repeat(15_000)}${end}`;
    const { collisions } = join(lines('a'), lines('b'), lines('c'));
    expect(collisions).toHaveLength(1);
  });
});

describe('action items', () => {
  const rows = (base: Draft['actionItems'], theirs: Draft['actionItems'], mine: Draft['actionItems']) => {
    const joined = joinDrafts(draft({}, base), draft({}, theirs), draft({}, mine));
    return { items: joined.draft.actionItems, collisions: joined.collisions };
  };
  const [one, two] = [item('1', 'One'), item('2', 'Two')];

  it('are joined field by field', () => {
    const { items, collisions } = rows([one], [item('1', 'Uno')], [{ ...one, owner: 'Ada' }]);
    expect(items).toEqual([item('1', 'Uno', { owner: 'Ada' })]);
    expect(collisions).toEqual([]);
  });

  it('that both added are all there, each once', () => {
    const { items } = rows([one], [one, item('2', 'Theirs')], [one, item(undefined, 'Mine')]);
    expect(items.map(({ title }) => title).sort()).toEqual(['Mine', 'One', 'Theirs']);
    expect(rows([], [item('2', 'Same')], [item(undefined, 'Same')]).items).toEqual([item('2', 'Same')]);
  });

  it('that one took away are gone, unless the other has changed them', () => {
    expect(rows([one, two], [two], [one, two]).items).toEqual([two]);
    expect(rows([one, two], [one, two], [two]).items).toEqual([two]);
    expect(rows([one], [], [item('1', 'Uno')]).items).toEqual([item('1', 'Uno')]);
    expect(rows([one], [item('1', 'Uno')], []).items).toEqual([item('1', 'Uno')]);
  });

  it('keep the order that one of them made', () => {
    const titles = (of: Draft['actionItems']) => of.map(({ title }) => title);
    expect(titles(rows([one, two], [two, one], [one, two]).items)).toEqual(['Two', 'One']);
    expect(titles(rows([one, two], [one, two], [two, one]).items)).toEqual(['Two', 'One']);
  });

  it('collide where both changed the same field', () => {
    const { items, collisions } = rows([one], [item('1', 'Uno')], [item('1', 'Eins')]);
    expect(items).toEqual([item('1', 'Uno')]);
    expect(collisions).toMatchObject([{ of: 'item', theirs: { title: 'Uno' }, mine: { title: 'Eins' } }]);
  });
});

describe('what is said beside the sections', () => {
  const details = (base: object, theirs: object, mine: object) => {
    const of = (given: object): Draft => ({ ...draft({}), details: { ...given } });
    return joinDrafts(of(base), of(theirs), of(mine));
  };

  it('is joined by itself, lists by what they hold', () => {
    const joined = details(
      { authors: ['Ada', 'Bo'], shown: false },
      { authors: ['Ada', 'Bo', 'Cy'], shown: false },
      { authors: ['Ada', 'Di'], shown: true },
    );
    expect(joined).toMatchObject({
      draft: { details: { authors: ['Ada', 'Cy', 'Di'], shown: true } },
      collisions: [],
    });
  });

  it('collides like words', () => {
    expect(details({ of: 'a' }, { of: 'b' }, { of: 'c' })).toMatchObject({
      draft: { details: { of: 'b' } },
      collisions: [{ of: 'detail', name: 'of', theirs: 'b', mine: 'c' }],
    });
  });
});

describe('whatever two people write', () => {
  const line = fc.constantFrom('', 'a', 'b', 'c', 'd', '__proto__', 'constructor');
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
  const row = fc.record({ id: fc.constantFrom('1', '2', '3'), title: fc.constantFrom('x', 'y', 'z') });
  const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 3 });
  const drafts = fc.record({ sections: fc.record({ a: text, b: text }), actionItems: rows });
  const linesOf = ({ sections }: Draft) => Object.values(sections).flatMap((words) => words.split('\n'));

  it('every line of theirs stands, and every line of mine, unless it collides and is shown', () => {
    fc.assert(
      fc.property(drafts, drafts, drafts, (base, theirs, mine) => {
        const joined = joinDrafts(base, theirs, mine);
        const before = linesOf(base);
        const stands = linesOf(joined.draft);
        const shown = joined.collisions.flatMap(({ mine }) =>
          typeof mine === 'string' ? mine.split('\n') : [],
        );
        for (const line of linesOf(theirs)) if (!before.includes(line)) expect(stands).toContain(line);
        for (const line of linesOf(mine))
          if (!before.includes(line)) expect([...stands, ...shown]).toContain(line);
        const known = [...linesOf(theirs), ...linesOf(mine)];
        // A section of which nothing is left is one empty line.
        for (const line of stands) if (line !== '') expect(known).toContain(line);
      }),
      { numRuns: 400 },
    );
  });

  it('what one of them left alone is what the other made of it, and both together lose nothing', () => {
    fc.assert(
      fc.property(drafts, drafts, drafts, (base, theirs, mine) => {
        expect(sameDraft(joinDrafts(base, base, mine).draft, mine)).toBe(true);
        expect(sameDraft(joinDrafts(base, theirs, base).draft, theirs)).toBe(true);
        expect(sameDraft(joinDrafts(base, mine, mine).draft, mine)).toBe(true);
        const all = linesOf(joinDrafts(base, theirs, mine, () => 'both').draft);
        const before = linesOf(base);
        for (const line of [...linesOf(theirs), ...linesOf(mine)])
          if (!before.includes(line)) expect(all).toContain(line);
      }),
      { numRuns: 400 },
    );
  });

  it('no title that either of them wrote is lost', () => {
    fc.assert(
      fc.property(drafts, drafts, drafts, (base, theirs, mine) => {
        const joined = joinDrafts(base, theirs, mine);
        const known = new Set(base.actionItems.map(({ id, title }) => `${id} ${String(title)}`));
        const shown = joined.collisions.flatMap((one) =>
          one.of === 'item' ? [one.mine as { title: string }] : [],
        );
        const kept = [...joined.draft.actionItems, ...shown].map(({ title }) => title);
        for (const { id, title } of [...theirs.actionItems, ...mine.actionItems])
          if (!known.has(`${id} ${String(title)}`)) expect(kept).toContain(title);
      }),
      { numRuns: 400 },
    );
  });
});
