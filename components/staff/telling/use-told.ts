'use client';

import { type RefObject, useEffect, useState } from 'react';
import { PREVIEW_FIELD } from '#lib/forms/draft-telling.ts';
import type { FormValues } from '#lib/forms/state.ts';

const PAUSE = 400;

/** What makes a difference to who is told. The words do not. */
function deciding(typed: FormValues): string {
  const { notify, backfilled, status, affected, impactOverride, componentIds } = typed;
  return JSON.stringify([notify, backfilled, status, affected, impactOverride, componentIds]);
}

/**
 * How many are told of what the form says now, asked of the server a moment after a choice has changed.
 * @param first as the server found when it drew the form
 */
export function useTold(
  anchor: RefObject<Element | null>,
  preview: string,
  typed: FormValues,
  first: number,
): number {
  const [told, setTold] = useState(first);
  const choice = deciding(typed);
  const [asked, setAsked] = useState(choice);
  useEffect(() => {
    if (choice === asked) return;
    let stale = false;
    const timer = setTimeout(() => {
      const form = anchor.current?.closest('form');
      if (!form) return;
      const body = new FormData(form);
      body.set(PREVIEW_FIELD, preview);
      fetch('/admin/preview/mail', { method: 'POST', body, headers: { accept: 'application/json' } })
        .then(async (answer) => {
          if (!answer.ok) return;
          const answered = (await answer.json()) as { told: number };
          if (stale) return;
          setTold(answered.told);
          setAsked(choice);
        })
        .catch(() => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stale = true;
    };
  }, [anchor, preview, choice, asked]);
  return told;
}
