import type { Options } from 'rehype-sanitize';

/** All that a text may be made of. What is not named here is dropped; its words stay, except those of scripts and styles. */
export const allowed: Options = {
  tagNames: [
    ...['p', 'br', 'hr', 'blockquote', 'pre', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['a', 'strong', 'b', 'em', 'i', 'del', 's', 'code', 'kbd', 'sub', 'sup', 'img', 'input'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    th: [['align', 'left', 'center', 'right']],
    td: [['align', 'left', 'center', 'right']],
    // The boxes of a task list; `tidy` turns them into characters.
    input: ['checked', ['type', 'checkbox']],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['https'] },
  ancestors: {
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'textarea', 'title'],
};
