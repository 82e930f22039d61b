'use client';
import { useSyncExternalStore } from 'react';

const NAME = 'candor:keys';
const CHANGED = 'candor:keys-changed';

/** Whether single keys act in this browser. They can be switched off: who dictates would press them without meaning to. */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}

export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, 'off');
  } catch {
    // A forbidden store forgets it with the page.
  }
  dispatchEvent(new Event(CHANGED));
}

export function useKeysOn(): boolean {
  return useSyncExternalStore(heard, areKeysOn, () => true);
}

function heard(hear: () => void) {
  for (const name of [CHANGED, 'storage']) addEventListener(name, hear);
  return () => {
    for (const name of [CHANGED, 'storage']) removeEventListener(name, hear);
  };
}
