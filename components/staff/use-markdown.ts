'use client';

import { useEffect, useState } from 'react';

const PAUSE = 250;

/**
 * The HTML of Markdown as the page will show it, made by the server a moment after the last key. Asked of a route and
 * not of a server action: those wait in line with the one that publishes.
 * @returns undefined until the first answer; the last answer while the connection is down.
 */
export function useMarkdown(text: string): string | undefined {
  const [html, setHtml] = useState<string>();
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch('/admin/preview', { method: 'POST', body: text, signal: stop.signal })
        .then(async (answer) => {
          if (answer.ok) setHtml(await answer.text());
        })
        .catch(() => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return html;
}
