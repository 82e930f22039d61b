import type { Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { type x } from 'xastscript';
import { writable } from './writable.ts';

type Element = Exclude<ReturnType<typeof x>, Root>;

/**
 * A whole XML document of one element. The printer leaves `>` as it is, which XML allows everywhere but after `]]`;
 * there is no CDATA section here that could end with these.
 */
export function xmlDocument(element: Element): string {
  const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' } as const;
  const text = toXml([declaration, { type: 'text', value: '\n' }, element], {
    closeEmptyElements: true,
  });
  return `${writable(text).replaceAll(']]>', ']]&gt;')}\n`;
}
