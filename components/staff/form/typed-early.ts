'use client';
import { useLayoutEffect, useState } from 'react';
import { useHydrated } from '#components/staff/hydrated.ts';

interface Early {
  readonly value: string;
  readonly selection: readonly [number, number];
}

/** By the element, since React may begin anew with a page that it has half taken over. */
const early = new WeakMap<HTMLTextAreaElement, Early>();

/**
 * Keeps what was typed in a text area before the scripts came, and where the cursor was: React takes an area over by
 * putting back the text that the page came with.
 * @param id of the area
 */
export function useTypedEarly(id: string): void {
  const hydrated = useHydrated();
  // While the page is taken over, before its areas are: the last moment at which the text is there.
  const [before] = useState(() => (hydrated ? undefined : earlyIn(id)));
  useLayoutEffect(() => {
    const area = areaOf(id);
    if (!area || !before) return;
    if (area.value !== before.value) area.value = before.value;
    if (area === document.activeElement) area.setSelectionRange(...before.selection);
  }, [id, before]);
}

function earlyIn(id: string): Early | undefined {
  const area = areaOf(id);
  if (!area) return undefined;
  const { value, defaultValue, selectionStart, selectionEnd } = area;
  if (value !== defaultValue || !early.has(area))
    early.set(area, { value, selection: [selectionStart, selectionEnd] });
  return early.get(area);
}

function areaOf(id: string): HTMLTextAreaElement | null {
  if (typeof document === 'undefined') return null;
  const element = document.getElementById(id);
  return element instanceof HTMLTextAreaElement ? element : null;
}
