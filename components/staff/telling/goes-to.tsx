'use client';

import { people } from '#lib/domain/undo.ts';
import type { FormValues } from '#lib/forms/state.ts';

/** "Goes to 412 people.", in the words of who is about to send it. */
export function GoesTo({ told, typed }: { readonly told: number; readonly typed: FormValues }) {
  if (typed.notify === 'false') return <>Nobody is told of it.</>;
  if (typed.backfilled === 'true') return <>Nobody is told of history.</>;
  if (told === 0) return <>It goes to nobody: there is no subscriber who wants to hear of it.</>;
  return <>Goes to {people(told)}. For ten seconds you can take it back.</>;
}
