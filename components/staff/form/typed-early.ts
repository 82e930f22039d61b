'use client';
import { useLayoutEffect, useState } from 'react';
import { useHydrated } from '#components/staff/hydrated.ts';

/**
 * Leaves what somebody types in a text area before the scripts came, and while they come, and where the cursor is. React
 * takes an area over by putting back the text that the page came with, unless its element has none: so for that while it
 * says that it has none.
 * @param id of the area
 */
export function useTypedEarly(id: string): void {
  const hydrated = useHydrated();
  // While the page is taken over, before its areas are.
  useState(() => (hydrated ? undefined : hideText(id)));
  useLayoutEffect(() => showText(id), [id]);
}

function hideText(id: string): void {
  const area = areaOf(id);
  if (area) Object.defineProperty(area, 'textContent', { configurable: true, value: '' });
}

function showText(id: string): void {
  const area = areaOf(id);
  if (area) Reflect.deleteProperty(area, 'textContent');
}

function areaOf(id: string): HTMLTextAreaElement | null {
  if (typeof document === 'undefined') return null;
  const element = document.getElementById(id);
  return element instanceof HTMLTextAreaElement ? element : null;
}
