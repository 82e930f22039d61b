import { Tokenizer, TokenizerMode } from 'parse5';
import { BUILT } from './assets.ts';

/** Our own scripts; every other one is Next's, for hydration that no public page needs. */
const OURS = /^\/(theme|live|subscribe)\.js(\?|$)/;
const HYDRATION_LINKS = ['preload', 'modulepreload', 'prefetch'];
const HYDRATION_ATTRIBUTES = ['nonce', 'data-precedence'];
/** What stands in these is text, whatever it looks like. */
const TEXT_WITHIN: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};
/** The second copy of the page, longer than the page itself: cut out before, since reading it takes as long again. */
const SECOND_COPY = /<script(?: nonce="[^"]*")?(?: id="_R_")?>\(?self\.__next_f[\s\S]*?<\/script>/g;

/** From the content's first tag to its last. What React and Next add stands before or behind it, but for React's markers. */
const CONTENT = /<main[\s>][\s\S]*<\/main>/;
/** Where two texts meet, and where a boundary begins and ends. */
const MARKER = /<!--(?: |\/?[$&F][?!~]?)-->/g;
const BUILT_IN_CONTENT = /\b(?:href|src)="(\/_next\/static\/[^"?#]*)/g;

export interface Stripped {
  readonly html: string;
  /** Paths of the built files that the page needs, such as its stylesheets. */
  readonly assets: readonly string[];
}

/**
 * A public page without what Next adds for hydration: its scripts, their preloads, nonces, marker comments and the second
 * copy of the page that the scripts carry. What is left is what was rendered, letter by letter, and reads and works the
 * same. It is done before anybody sees news: so only tags are told apart, no tree is built, and of the content, which may be
 * half a megabyte, not even these.
 */
export function strip(rendered: string): Stripped {
  const html = rendered.replace(SECOND_COPY, '');
  const assets = new Set<string>();
  const content = CONTENT.exec(html);
  if (!content) return { html: stripTags(html, assets), assets: [...assets] };
  const [text] = content;
  const before = stripTags(html.slice(0, content.index), assets);
  for (const [, path] of text.matchAll(BUILT_IN_CONTENT)) assets.add(path!);
  const after = stripTags(html.slice(content.index + text.length), assets);
  return { html: before + text.replace(MARKER, '') + after, assets: [...assets] };
}

/** @param assets takes the paths of the built files that are named in it */
function stripTags(html: string, assets: Set<string>): string {
  const kept: string[] = [];
  let done = 0;
  const cut = (from: number, to: number) => {
    kept.push(html.slice(done, from));
    done = to;
  };
  /** Where a script begins that goes with all that is in it. */
  let script: number | null = null;
  /** Where a hidden place begins that nothing stands in so far, and how much was kept before it. */
  let place: { readonly from: number; readonly pieces: number; readonly done: number } | null = null;

  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(tag) {
        const { startOffset, endOffset } = tag.location!;
        const attribute = (name: string) => tag.attrs.find((one) => one.name === name)?.value;
        place = null;
        // The parser that this one is made for would say so.
        tokenizer.state = TEXT_WITHIN[tag.tagName] ?? tokenizer.state;
        if (tag.tagName === 'script' && isTheirs(attribute('src'), attribute('type'))) script = startOffset;
        else if (tag.tagName === 'link' && isForHydration(attribute('rel'), attribute('as')))
          cut(startOffset, endOffset);
        else {
          if (tag.tagName === 'div' && attribute('hidden') === '')
            place = { from: startOffset, pieces: kept.length, done };
          for (const { name, value } of tag.attrs) {
            if ((name === 'href' || name === 'src') && value.startsWith(BUILT))
              assets.add(value.split(/[?#]/)[0]!);
            const at = HYDRATION_ATTRIBUTES.includes(name) ? tag.location!.attrs?.[name] : undefined;
            // With the space before it.
            if (at) cut(at.startOffset - 1, at.endOffset);
          }
        }
      },
      onEndTag(tag) {
        const { endOffset } = tag.location!;
        if (script !== null && tag.tagName === 'script') {
          cut(script, endOffset);
          script = null;
        } else if (place && tag.tagName === 'div') {
          // React's place for what comes later; nothing does.
          kept.length = place.pieces;
          done = place.done;
          cut(place.from, endOffset);
        }
        place = null;
      },
      onComment: ({ location }) => cut(location!.startOffset, location!.endOffset),
      onDoctype: () => undefined,
      onCharacter: () => (place = null),
      onNullCharacter: () => (place = null),
      onWhitespaceCharacter: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.write(html, true);
  kept.push(html.slice(done));
  return kept.join('');
}

/** Data in a script element, like JSON-LD, is content. */
function isTheirs(src: string | undefined, type: string | undefined): boolean {
  return src === undefined ? !/json/.test(type ?? '') : !OURS.test(src);
}

function isForHydration(rel: string | undefined, as: string | undefined): boolean {
  return HYDRATION_LINKS.includes(rel ?? '') && as !== 'font';
}
