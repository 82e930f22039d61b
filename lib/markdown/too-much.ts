/** Beyond this depth of quotes and lists nobody reads, and the parsers' recursion would end in a stack overflow. */
const DEEPEST = 40;
const MOST_ELEMENTS = 1_000;
const MOST_STEPS = 2_500_000;

/**
 * Whether a text would keep the parsers busy for so long that everybody else had to wait. No text that is written to be read
 * comes near it.
 */
export function isTooMuch(text: string): boolean {
  const tooDeep = text
    .split('\n')
    .some((line) => (/^[\s>*+\-\d.)]*/.exec(line)![0].match(/[>*+\-)]/g)?.length ?? 0) > DEEPEST);
  return (
    tooDeep || (text.match(/<[a-z]/gi)?.length ?? 0) >= MOST_ELEMENTS || stepsOfEmphasis(text) > MOST_STEPS
  );
}

/** A sign within a word, as in `snake_case`, is none to the parser either. */
const SIGNS = /[*~]+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu;
/** No emphasis goes on beyond an empty line, or the beginning of an item. */
const END = /\n[ \t]*\n|\n(?= {0,3}[-+*] +\S)/;

/** For each sign that may end an emphasis the parser goes back through its paragraph in search of the one that began it. */
function stepsOfEmphasis(text: string): number {
  let steps = 0;
  for (const part of text.split(END)) steps += (part.match(SIGNS)?.length ?? 0) * part.length;
  return steps;
}
