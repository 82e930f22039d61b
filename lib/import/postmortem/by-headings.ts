import {
  type ActionItem,
  allSections,
  POSTMORTEM_SECTIONS,
  type PostmortemSection,
  type PostmortemSections,
} from '#lib/domain/postmortem.ts';
import { type Heading, headingAt, isPlain, meaningOf, promisesActions } from './headings.ts';
import { listedItems } from './listed-items.ts';
import { tabledItems } from './tabled-items.ts';

export interface Divided {
  /** The heading of the whole. */
  readonly title: string | null;
  readonly sections: PostmortemSections;
  readonly actionItems: readonly ActionItem[];
  /** What has no place of its own, and where it stands now. */
  readonly remarks: readonly string[];
}

/** One heading with what stands under it. `kept` where the heading says more than the section's own. */
interface Part {
  readonly section: PostmortemSection;
  readonly heading: string | null;
  readonly kept: boolean;
  readonly lines: string[];
}

/** Sections in which others stand under headings of a lower level. In all others those are only parts of them. */
const HOLDING: readonly PostmortemSection[] = ['summary', 'lessons'];

/**
 * A postmortem that somebody wrote in their own way, by its headings. A heading that means none of our sections stays in
 * the section that it stands in, or at the end, and a remark says so: no word is lost.
 */
export function dividedByHeadings(text: string): Divided {
  const lines = text.split('\n');
  const headings = headingsOf(lines);
  const means = [...headings.values()].map((heading) => meaningOf(heading).sections[0]);
  const saysWell = means.includes('wentWell');
  const parts: Part[] = [];
  const remarks: string[] = [];
  let part: Part = { section: 'summary', heading: null, kept: false, lines: [] };
  let level = 0;
  let title: string | null = null;

  const begin = (section: PostmortemSection, heading: Heading, raw: readonly string[]) => {
    parts.push(part);
    const isFirst = !parts.some((one) => one.section === section && one.lines.some((line) => line.trim()));
    const kept = !(isFirst && isPlain(heading.title, section));
    part = { section, heading: heading.title, kept, lines: kept ? [...raw] : [] };
    level = heading.level;
  };

  for (let index = 0; index < lines.length; index += 1) {
    const heading = headings.get(index);
    if (!heading) {
      part.lines.push(lines[index]!);
      continue;
    }
    const raw = lines.slice(index, index + heading.lines);
    index += heading.lines - 1;
    const { sections, beside } = meaningOf(heading);
    const section = saysWell ? sections.at(-1) : sections[0];
    const opens = level === 0 || heading.level <= level || HOLDING.includes(part.section);
    if (isTitle(heading, section, title, [...parts, part])) title = heading.title;
    else if (section !== undefined && opens) {
      begin(section, heading, raw);
      if (beside) remarks.push(`“${heading.title}” is no section here: it stands at the end.`);
    } else {
      // A line in bold that means nothing is no heading.
      if (heading.level < 7 && (heading.level <= level || level === 0))
        remarks.push(`“${heading.title}” is no section here: it stays where it stood.`);
      part.lines.push(...raw);
    }
  }
  parts.push(part);
  return { title, ...joined(parts), remarks };
}

/** The first heading, before any words, of the highest level, that means nothing else plainly. */
function isTitle(
  { level, title: words }: Heading,
  section: PostmortemSection | undefined,
  title: string | null,
  parts: readonly Part[],
): boolean {
  const isBegun = title !== null || parts.length > 1 || parts[0]!.lines.some((line) => line.trim() !== '');
  return !isBegun && level === 1 && !(section !== undefined && isPlain(words, section));
}

/** By the number of their line; what stands in code is none. */
function headingsOf(lines: readonly string[]): ReadonlyMap<number, Heading> {
  const found = new Map<number, Heading>();
  let fence: string | null = null;
  lines.forEach((line, index) => {
    const [, mark] = /^ {0,3}(```+|~~~+)/.exec(line) ?? [];
    if (fence !== null) {
      if (mark && mark.startsWith(fence)) fence = null;
      return;
    }
    if (mark) fence = mark;
    else {
      const heading = headingAt(lines, index);
      if (heading) found.set(index, heading);
    }
  });
  return found;
}

function joined(parts: readonly Part[]): Pick<Divided, 'sections' | 'actionItems'> {
  const words = new Map<PostmortemSection, string[]>(POSTMORTEM_SECTIONS.map((name) => [name, []]));
  const actionItems: ActionItem[] = [];
  for (const { section, heading, lines } of parts) {
    const text = lines.join('\n').trim();
    const { items, rest } = section === 'remediation' ? itemsOf(text, heading) : { items: [], rest: text };
    actionItems.push(...items);
    if (rest !== '') words.get(section)!.push(rest);
  }
  const sections = Object.fromEntries([...words].map(([name, texts]) => [name, texts.join('\n\n')]));
  return { sections: allSections(sections), actionItems };
}

/** Tables say by themselves what they are of; a list is of things to do where its heading says so. */
function itemsOf(text: string, heading: string | null) {
  const underActions = heading !== null && promisesActions(heading);
  const { items, rest } = tabledItems(text, underActions);
  const listed = underActions ? listedItems(rest) : { items: [], before: rest };
  return { items: [...items, ...listed.items], rest: listed.before };
}
