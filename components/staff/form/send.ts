'use client';
import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { type FormAction, type FormState } from '#lib/forms/state.ts';
import { BODY_LIMIT } from '#lib/http/body-limit.mjs';

/**
 * Sends a form. An answer that never came is a state like any other, so nothing typed is lost.
 * @throws what Next throws to navigate, after `onLeaving`.
 */
export async function send(
  action: FormAction,
  state: FormState,
  data: FormData,
  onLeaving: () => void,
): Promise<FormState> {
  if (bytesOf(data) > BODY_LIMIT) return failed('This is too long: a form takes at most 4 MB.');
  try {
    return await action(state, data);
  } catch (error) {
    if (isNavigation(error)) onLeaving();
    unstable_rethrow(error);
    if (unstable_isUnrecognizedActionError(error))
      return failed(
        'Candor was updated since this page was opened. Copy your text, reload the page, and send it again.',
      );
    return failed(
      navigator.onLine
        ? 'No answer came. What you typed is still here: look whether it arrived before you send it again.'
        : 'You are offline. What you typed is still here: send it again when the connection is back.',
    );
  }
}

function failed(message: string): FormState {
  return { status: 'failed', message, fields: {}, values: {} };
}

function bytesOf(data: FormData): number {
  let bytes = 0;
  for (const [name, value] of data)
    bytes += name.length + (typeof value === 'string' ? new Blob([value]).size : value.size);
  return bytes;
}

function isNavigation(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_REDIRECT');
}
