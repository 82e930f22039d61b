'use client';

import { useEffect, useRef, useState } from 'react';

const PAUSE = 300;

/**
 * The postmortem as it will read: drawn by the server with what draws the published one. Asked of a route and not of a
 * server action: those wait in line with the one that publishes.
 */
export function PostmortemPreview() {
  const anchor = useRef<HTMLElement>(null);
  const [html, setHtml] = useState<string>();
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout>;
    let last = 0;
    const draw = async () => {
      last += 1;
      const number = last;
      const data = new FormData(form);
      for (const name of [...data.keys()]) if (name.startsWith('$')) data.delete(name);
      const answer = await fetch('/admin/preview/postmortem', { method: 'POST', body: data });
      // While the connection is down, and while something typed cannot be shown, the last one stays.
      if (answer.ok && number === last) setHtml(await answer.text());
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void draw().catch(() => undefined), PAUSE);
    };
    later();
    form.addEventListener('input', later);
    return () => {
      clearTimeout(timer);
      last += 1;
      form.removeEventListener('input', later);
    };
  }, []);
  return (
    <aside ref={anchor} className="preview needs-script" aria-label="Preview">
      <p className="preview-caption">What visitors will read</p>
      {/* Sanitised by the server: see lib/markdown.ts. */}
      {html === undefined ? <p className="quiet">…</p> : <div dangerouslySetInnerHTML={{ __html: html }} />}
    </aside>
  );
}
