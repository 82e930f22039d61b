'use client';
import { unflatten } from '#lib/forms/unflatten.ts';
import type { FormValues } from '#lib/forms/state.ts';

const PREFIX = 'candor:draft:';

/** What is typed in a form, kept in this browser until it was sent. Passwords and files are never kept. */
export function saveDraft(key: string, form: HTMLFormElement): void {
  const pairs = [...new FormData(form)].filter(
    ([name, value]) =>
      typeof value === 'string' &&
      !name.startsWith('$') &&
      !form.querySelector(`input[type=password][name="${CSS.escape(name)}"]`),
  );
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(pairs));
  } catch {
    // A full or forbidden store loses the draft, not the form.
  }
}

export function readDraft(key: string): FormValues | undefined {
  try {
    const kept = localStorage.getItem(PREFIX + key);
    return kept === null ? undefined : unflatten(JSON.parse(kept) as [string, string][]);
  } catch {
    return undefined;
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept either.
  }
}
