import {
  allSections,
  POSTMORTEM_SECTIONS,
  type PostmortemSection,
  type PostmortemSections,
} from './postmortem.ts';

// A postmortem as one Markdown text, and its sections. What begins the text is the summary, without a heading.

/** What each section is called: its own heading is not kept in it. */
export type SectionTitles = Readonly<Record<PostmortemSection, string>>;

/**
 * Headings that people use, from what they say most plainly to what they say least. What went wrong is the cause to some,
 * and to those who also say what went well it is not: then the order of all headings decides.
 */
const HEADINGS: readonly (readonly [readonly PostmortemSection[], RegExp])[] = [
  [['contributingFactors'], /contribut|\bfactors\b/i],
  [['wentWell'], /went well|what worked/i],
  [['wentBadly'], /went (badly|poorly)|(not|n.t) go (so )?well|gone better|what did(n.t| not) work/i],
  [['lucky'], /\bluck/i],
  [['rootCause', 'wentBadly'], /what went wrong/i],
  [['rootCause'], /\bcauses?\b/i],
  [['timeline'], /time ?line|chronology/i],
  [['impact'], /impact|who was affected/i],
  [['remediation'], /remediat|action items|prevent|next steps|follow[- ]?up|corrective|what we (will|are)/i],
  [['lessons'], /\blessons?\b|what we (have )?learn/i],
  [['summary'], /summary|overview|what happened/i],
];

const HEADING_LINE = /^(?:#{1,6}\s+(.+?)\s*#*|\*\*([^*]+)\*\*:?|__([^_]+)__:?)\s*$/;
/** What is longer is no heading, and may not cost the time to find that out. */
const HEADING_MAX = 120;

/** The sections whose heading a line may be, the one that it most plainly is first. */
export function headedBy(line: string): readonly PostmortemSection[] {
  if (line.length > HEADING_MAX) return [];
  const [, ...titles] = HEADING_LINE.exec(line) ?? [];
  const title = titles.find((one) => one !== undefined);
  if (title === undefined) return [];
  return HEADINGS.find(([, words]) => words.test(title))?.[0] ?? [];
}

const firstLine = (text: string) => text.split('\n', 1)[0]!;
const bringsItsHeading = (section: PostmortemSection, text: string) =>
  headedBy(firstLine(text)).includes(section);

/** A section without the heading that it brings, for where one is drawn above it. */
export function withoutHeading(section: PostmortemSection, text: string): string {
  return bringsItsHeading(section, text) ? text.slice(firstLine(text).length).trim() : text;
}

export function textOfSections(sections: PostmortemSections, titles: SectionTitles): string {
  return POSTMORTEM_SECTIONS.map((section) => [section, sections[section].trim()] as const)
    .filter(([, text]) => text !== '')
    .map(([section, text]) =>
      section === 'summary' || bringsItsHeading(section, text) ? text : `## ${titles[section]}\n\n${text}`,
    )
    .join('\n\n');
}

interface Cut {
  readonly at: number;
  readonly section: PostmortemSection;
}

/**
 * The sections of a text, which `textOfSections` makes the same text of again. They keep their order, so a heading that
 * stands before an earlier section's, and one that is not set off by one blank line, stay inside of what they stand in.
 * @param text without white space around it, its lines ended by `\n`
 */
export function sectionsOfText(text: string, titles: SectionTitles): PostmortemSections {
  const cuts = longestInOrder(cutsOf(text));
  const sections: Record<PostmortemSection, string> = { ...allSections() };
  sections.summary = text.slice(0, cuts[0] ? beforeCut(cuts[0]) : text.length);
  cuts.forEach(({ at, section }, index) => {
    const next = cuts[index + 1];
    const part = text.slice(at, next ? beforeCut(next) : text.length);
    sections[section] = withoutOurs(section, part, titles);
  });
  return sections;
}

const beforeCut = ({ at }: Cut) => Math.max(0, at - 2);

const inReadingOrder = (sections: readonly PostmortemSection[]) =>
  POSTMORTEM_SECTIONS.filter((section) => sections.includes(section));

/**
 * Where a section other than the summary may begin. Of one heading the section that is read last comes first, so that
 * none of them can follow another at the same place.
 */
function cutsOf(text: string): Cut[] {
  const cuts: Cut[] = [];
  let at = 0;
  let isCode = false;
  for (const line of text.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    if (!isCode && isSetOff(text, at))
      for (const section of inReadingOrder(headedBy(line)).toReversed())
        if (section !== 'summary') cuts.push({ at, section });
    at += line.length + 1;
  }
  return cuts;
}

function isSetOff(text: string, at: number): boolean {
  return at === 0 || (text.slice(at - 2, at) === '\n\n' && /\S/.test(text.charAt(at - 3)));
}

/** As many as there are in the order of the sections, the first ones where it could be others. */
function longestInOrder(cuts: readonly Cut[]): readonly Cut[] {
  const longest: (readonly Cut[])[] = POSTMORTEM_SECTIONS.map(() => []);
  const best = (below: number) =>
    longest.slice(0, below).reduce((a, b) => (b.length > a.length ? b : a), [] as readonly Cut[]);
  for (const cut of cuts) {
    const rank = POSTMORTEM_SECTIONS.indexOf(cut.section);
    const before = best(rank);
    if (before.length + 1 > longest[rank]!.length) longest[rank] = [...before, cut];
  }
  return best(longest.length);
}

/** Without the heading that `textOfSections` would give it again, and with any other. */
function withoutOurs(section: PostmortemSection, part: string, titles: SectionTitles): string {
  const ours = `## ${titles[section]}\n\n`;
  const rest = part.slice(ours.length);
  const isOurs = part.startsWith(ours) && rest !== '' && rest === rest.trim();
  return isOurs && !bringsItsHeading(section, rest) ? rest : part;
}
