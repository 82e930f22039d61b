import type { Element, ElementContent, Root } from 'hast';
import type { Parent, PhrasingContent, Root as Mdast } from 'mdast';

/** Footnotes need ids, and several texts share one page: the mark stays a mark, the note a paragraph. */
export function plainFootnotes() {
  return (tree: Mdast) => {
    const visit = (node: Parent) => {
      node.children.forEach((child, index) => {
        if (child.type === 'footnoteReference')
          node.children[index] = { type: 'text', value: `[${child.identifier}]` } satisfies PhrasingContent;
        else if (child.type === 'footnoteDefinition')
          node.children[index] = { type: 'blockquote', children: child.children };
        if ('children' in child) visit(child);
      });
    };
    visit(tree);
  };
}

function tidyElement(element: Element): ElementContent | null {
  const { properties, tagName } = element;
  switch (tagName) {
    case 'a':
      return { ...element, properties: { ...properties, rel: ['nofollow', 'noopener'] } };
    case 'img':
      if (!properties['src']) return null;
      return { ...element, properties: { alt: '', ...properties, loading: 'lazy', decoding: 'async' } };
    case 'input':
      return { type: 'text', value: 'checked' in properties && properties['checked'] !== false ? '☑' : '☐' };
    case 'td':
    case 'th': {
      // The attribute is obsolete HTML; a class says the same.
      const { align, ...rest } = properties;
      return align ? { ...element, properties: { ...rest, className: [`align-${align}`] } } : element;
    }
    default:
      return element;
  }
}

/** Links that pass nothing on, pictures that load late, and no form control outside a form. */
export function tidy() {
  return (tree: Root) => {
    const visit = (parent: Root | Element) => {
      parent.children = (parent.children as ElementContent[])
        .map((child) => (child.type === 'element' ? tidyElement(child) : child))
        .filter((child) => child !== null);
      for (const child of parent.children) if (child.type === 'element') visit(child);
    };
    visit(tree);
  };
}

/** Moves headings below the page's own and closes the gaps between their levels. Never deeper than `h6`. */
export function fitHeadings(tree: Root, highest: number): void {
  const found: Element[] = [];
  const visit = (parent: Root | Element) => {
    for (const child of parent.children)
      if (child.type === 'element') {
        if (/^h[1-6]$/.test(child.tagName)) found.push(child);
        visit(child);
      }
  };
  visit(tree);
  const levels = [...new Set(found.map((heading) => heading.tagName))].sort();
  let before = highest - 1;
  for (const heading of found) {
    const level = Math.min(highest + levels.indexOf(heading.tagName), before + 1, 6);
    heading.tagName = `h${level}`;
    before = level;
  }
}
