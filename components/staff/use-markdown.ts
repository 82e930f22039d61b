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
    let stale = false;
    const timer = setTimeout(() => {
      fetch('/admin/preview', { method: 'POST', body: text })
        .then(async (answer) => {
          if (answer.ok) {
            const made = await answer.text();
            if (!stale) setHtml(made);
          }
        })
        .catch(() => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      // Not aborted: the server would log half a request for each word that is typed.
      stale = true;
    };
  }, [text]);
  return html;
}
