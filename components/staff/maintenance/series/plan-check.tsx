'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { useForm } from '#components/staff/form/index.ts';
import { useHydrated } from '#components/staff/hydrated.ts';
import { useTyped } from '#components/staff/use-typed.ts';

const PATH = '/admin/preview/plan';
const PAUSE = 400;

/**
 * The next dates of what is typed, and what it overlaps with: kept true by script, else on a button and in a frame. A notice;
 * nothing here keeps anybody from planning.
 */
export function PlanCheck() {
  const anchor = useRef<HTMLDivElement>(null);
  const html = useCheck(anchor);
  const hydrated = useHydrated();
  const { id } = useForm();
  const frame = `plan-${id}`;
  return (
    <div ref={anchor} className="plan-check">
      {hydrated ? (
        // Made and escaped by our own server: see app/admin/preview/plan.
        <div role="status" dangerouslySetInnerHTML={{ __html: html }} />
      ) : (
        <details className="mail-preview">
          <summary>Dates and overlaps</summary>
          <iframe name={frame} title="Dates and overlaps" sandbox="" />
          <button
            type="submit"
            className="button"
            formAction={PATH}
            formMethod="post"
            formEncType="multipart/form-data"
            formTarget={frame}
            formNoValidate
          >
            Show them as it stands now
          </button>
        </details>
      )}
    </div>
  );
}

const DECIDING = [
  ...['scheduledFor', 'scheduledUntil', 'componentIds', 'repeats', 'rule', 'every', 'weekdays'],
  ...['ends', 'until', 'count', 'seriesZone'],
];

/** Asked of the server a moment after something that matters has changed. */
function useCheck(anchor: RefObject<Element | null>): string {
  const typed = useTyped(anchor);
  const [html, setHtml] = useState('');
  const choice = JSON.stringify(DECIDING.map((name) => typed[name]));
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      const form = anchor.current?.closest('form');
      if (!form) return;
      fetch(PATH, { method: 'POST', body: new FormData(form), headers: { accept: 'text/html-part' } })
        .then(async (answer) => {
          if (!answer.ok) return;
          const made = await answer.text();
          if (!stale) setHtml(made);
        })
        .catch(() => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stale = true;
    };
  }, [anchor, choice]);
  return html;
}
