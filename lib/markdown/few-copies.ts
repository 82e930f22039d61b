import type { Definition, ImageReference, LinkReference, Parent, Root } from 'mdast';

/** Characters of addresses and titles. A text of 25,000 that names each address once has fewer. */
const MOST = 100_000;

/** @throws Error for a text that becomes many times as long by naming one definition again and again */
export function fewCopies() {
  return (tree: Root) => {
    const lengths = new Map<string, number>();
    visit(tree, (node) => {
      if (node.type !== 'definition' || lengths.has(node.identifier)) return;
      lengths.set(node.identifier, node.url.length + (node.title?.length ?? 0));
    });
    let length = 0;
    visit(tree, (node) => {
      if (node.type === 'linkReference' || node.type === 'imageReference')
        length += lengths.get(node.identifier) ?? 0;
    });
    if (length > MOST) throw new Error('too many copies of definitions');
  };
}

type Node = Parent['children'][number];

function visit(node: Parent, see: (node: Node | Definition | LinkReference | ImageReference) => void): void {
  for (const child of node.children) {
    see(child);
    if ('children' in child) visit(child, see);
  }
}
