'use client';

import { useMarkdown } from './use-markdown.ts';

/** Markdown as the page will show it; the plain text until the server has answered. */
export function Rendered({ text }: { readonly text: string }) {
  const html = useMarkdown(text);
  if (html === undefined) return <p className="rendered-plain">{text}</p>;
  // Sanitised by the server: see lib/markdown.ts.
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
