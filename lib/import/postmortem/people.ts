const LABEL =
  /^[ \t>]*(?:[-*][ \t]+)?(?:\*\*|__)?(authors?|written by|reviewers?|reviewed by)(?:\*\*|__)?[ \t]*:(?:\*\*|__)?[ \t]*(\S.*)$/i;
/** What is longer is a sentence, and no list of names. */
const LONGEST = 300;

/** The names that lines like "Authors: Ada, Grace" at the head of a text give, and the text without those lines. */
export function withoutPeople(text: string): {
  readonly rest: string;
  readonly authors: readonly string[];
  readonly reviewers: readonly string[];
} {
  const people = { authors: [] as string[], reviewers: [] as string[] };
  const rest = text.split('\n').filter((line) => {
    const [, label, names] = line.length <= LONGEST ? (LABEL.exec(line) ?? []) : [];
    if (label === undefined || names === undefined) return true;
    const of = /^review/i.test(label) ? people.reviewers : people.authors;
    of.push(...names.split(/[,;]| and /).flatMap((name) => name.replace(/[*_]{2}/g, '').trim() || []));
    return false;
  });
  return { rest: rest.join('\n').trim(), ...people };
}
