'use client';

import { Fragment, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DraftRow } from '#lib/domain/drafting/draft.ts';
import { rowValues } from '#lib/forms/action-items.ts';
import { useForm } from '#components/staff/form/index.ts';
import { FormContext } from '#components/staff/form/context.ts';

const JOINED = 'candor:rows';

/** Tells the rows in a form that they are these now. */
export function tellRows(form: HTMLFormElement, rows: readonly DraftRow[]): void {
  form.dispatchEvent(new CustomEvent(JOINED, { detail: rows }));
}

/** Draws rows anew when others have changed them. The cursor stays in the field where it was. */
export function JoinedRows({ children }: { readonly children: ReactNode }) {
  const facts = useForm();
  const anchor = useRef<HTMLDivElement>(null);
  const cursor = useRef<{ name: string; from: number | null; to: number | null } | null>(null);
  const [joined, setJoined] = useState<{ number: number; rows: readonly DraftRow[] } | null>(null);

  useEffect(() => {
    const form = anchor.current?.closest('form');
    const hear = (event: Event) => {
      const field = document.activeElement;
      const isHere = field instanceof HTMLInputElement && anchor.current?.contains(field);
      cursor.current = isHere
        ? { name: field.name, from: field.selectionStart, to: field.selectionEnd }
        : null;
      const rows = (event as CustomEvent<readonly DraftRow[]>).detail;
      setJoined((before) => ({ number: (before?.number ?? 0) + 1, rows }));
    };
    form?.addEventListener(JOINED, hear);
    return () => form?.removeEventListener(JOINED, hear);
  }, []);

  useLayoutEffect(() => {
    if (!cursor.current) return;
    const { name, from, to } = cursor.current;
    const field = anchor.current?.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"]`);
    field?.focus();
    if (from !== null) field?.setSelectionRange(from, to);
  }, [joined]);

  const values = joined ? { ...facts.values, actionItems: rowValues(joined.rows) } : facts.values;
  return (
    <div ref={anchor}>
      <FormContext value={{ ...facts, values }}>
        <Fragment key={joined?.number ?? 0}>{children}</Fragment>
      </FormContext>
    </div>
  );
}
