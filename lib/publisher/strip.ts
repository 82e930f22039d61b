import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter, parse, serialize } from 'parse5';
import { BUILT } from './assets.ts';

/** Our own scripts; every other one is Next's, for hydration that no public page needs. */
const OURS = /^\/(theme|live)\.js(\?|$)/;
const HYDRATION_LINKS = ['preload', 'modulepreload', 'prefetch'];

/** The second copy of the page, which is longer than the page: cut out before, since parsing it would take as long again. */
const SECOND_COPY = /<script(?: nonce="[^"]*")?(?: id="_R_")?>\(?self\.__next_f[\s\S]*?<\/script>/g;

export interface Stripped {
  readonly html: string;
  /** Paths of the built files that the page needs, such as its stylesheets. */
  readonly assets: readonly string[];
}

/**
 * A public page without what Next adds for hydration: its scripts, their preloads, nonces, marker comments and the second
 * copy of the page that the scripts carry. What is left reads and works the same.
 */
export function strip(html: string): Stripped {
  const document = parse(html.replace(SECOND_COPY, ''));
  const assets = new Set<string>();
  clean(document, assets);
  return { html: serialize(document), assets: [...assets] };
}

function clean(parent: Tree.ParentNode, assets: Set<string>): void {
  // The markers of hydration stand between pieces of one text: without them it is one again.
  for (const node of [...parent.childNodes]) {
    if (isLeftOut(node)) defaultTreeAdapter.detachNode(node);
    else if ('attrs' in node) {
      node.attrs = node.attrs.filter(({ name }) => name !== 'nonce' && name !== 'data-precedence');
      for (const { name, value } of node.attrs)
        if ((name === 'href' || name === 'src') && value.startsWith(BUILT))
          assets.add(value.split(/[?#]/)[0]!);
      clean(node, assets);
    }
  }
}

function isLeftOut(node: Tree.ChildNode): boolean {
  if (node.nodeName === '#comment') return true;
  if (!('attrs' in node)) return false;
  const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value;
  if (node.tagName === 'script') {
    const src = attribute('src');
    // Data in a script element, like JSON-LD, is content.
    return src === undefined ? !/json/.test(attribute('type') ?? '') : !OURS.test(src);
  }
  if (node.tagName === 'link' && HYDRATION_LINKS.includes(attribute('rel') ?? ''))
    return attribute('as') !== 'font';
  // React's place for what comes later; nothing does.
  return node.tagName === 'div' && attribute('hidden') === '' && node.childNodes.every(isLeftOut);
}
