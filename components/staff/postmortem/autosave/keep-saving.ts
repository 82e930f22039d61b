'use client';

import type { DraftRow } from '#lib/domain/drafting/draft.ts';
import { movedCursor } from '#lib/domain/drafting/moved-cursor.ts';
import { draftTyped } from '#lib/forms/postmortem-draft.ts';
import { dropDraft } from '#components/staff/form/draft.ts';
import { typedIn } from '#components/staff/use-typed.ts';
import type { AutosaveAnswer, Based, Saving } from './answer.ts';
import { joinedText } from './joined-text.ts';

/** Milliseconds after the last key, and at most after the first one that is not saved. */
const PAUSE = 2_500;
const LONGEST = 20_000;
/** Milliseconds until what failed is tried again. */
const AGAIN = 15_000;
/** Bytes that a browser sends after its page is gone. */
const PARTING = 60_000;

export interface Editor {
  readonly form: HTMLFormElement;
  readonly path: string;
  readonly draftKey: string;
  readonly based: Based;
  /** It came back from this browser or from a refusal, and is not saved yet. */
  readonly isUnsaved: boolean;
  onBased(based: Based): void;
  onSaving(saving: Saving): void;
  /** Others wrote meanwhile. `applied`: it stands in the fields. `aside`: the revision that holds one's own words. */
  onMeanwhile(answer: AutosaveAnswer, applied: boolean): void;
  /** The rows of action items are others now. */
  onRows(rows: readonly DraftRow[]): void;
}

/** Saves what is typed in a form whenever somebody pauses, and when they leave. @returns how to stop */
export function keepSaving(editor: Editor): () => void {
  const { form, path, draftKey } = editor;
  let { based } = editor;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when something is typed that is not saved. */
  let dirtySince: number | null = null;
  let sending: Promise<void> | null = null;
  let changes = 0;
  /** Somebody has to decide first: until then the fields stay as they are. */
  let collided = false;
  let submitted = false;
  let filling = false;
  let failing = false;

  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), milliseconds);
  };
  const rebase = (next: Based) => {
    based = next;
    editor.onBased(next);
  };

  function typed() {
    if (filling) return;
    changes += 1;
    submitted = false;
    dirtySince ??= performance.now();
    // What went wrong stays on the screen until it went well.
    if (!failing) editor.onSaving({ kind: 'waiting' });
    later(Math.max(0, Math.min(PAUSE, dirtySince + LONGEST - performance.now())));
  }

  function body(): FormData {
    const data = new FormData(form);
    for (const name of [...data.keys()]) if (name.startsWith('$')) data.delete(name);
    data.set('version', based.version);
    data.set('base', based.base);
    return data;
  }

  function save(isParting = false): Promise<void> {
    if (sending || dirtySince === null || submitted) return sending ?? Promise.resolve();
    clearTimeout(timer);
    sending = send(isParting).finally(() => (sending = null));
    return sending;
  }

  async function send(isParting: boolean) {
    const upTo = changes;
    const sent = draftTyped(typedIn(form));
    const data = body();
    if (!failing) editor.onSaving({ kind: 'saving' });
    const why = await fetch(path, { method: 'POST', body: data, keepalive: isParting && isShort(data) })
      .then(async (answer) => {
        if (!answer.ok) return ((await answer.json()) as { problem: string }).problem;
        take((await answer.json()) as AutosaveAnswer, sent);
        return null;
      })
      .catch(() =>
        navigator.onLine
          ? 'No answer came. It is kept in this browser and tried again.'
          : 'You are offline. It is kept in this browser, and saved when the connection is back.',
      );
    failing = why !== null;
    if (why !== null) {
      editor.onSaving({ kind: 'failed', why });
      return later(AGAIN);
    }
    if (changes > upTo) {
      dirtySince = performance.now();
      editor.onSaving({ kind: 'waiting' });
      return later(PAUSE);
    }
    editor.onSaving({ kind: 'saved' });
    dirtySince = null;
    dropDraft(draftKey);
  }

  function take(answer: AutosaveAnswer, sent: ReturnType<typeof draftTyped>) {
    const version = String(answer.version);
    const isNew = answer.meanwhile !== null && answer.meanwhile.parts.length > 0;
    if (answer.outcome === 'collided') collided = true;
    if (!isNew) return rebase({ version, base: '' });
    const joined = collided ? null : joinedText(sent, answer.draft, draftTyped(typedIn(form)));
    if (joined) {
      fill(joined.sections);
      if (joined.actionItems) editor.onRows(joined.actionItems);
      rebase({ version, base: '' });
    } else if (answer.sent !== null) rebase({ version, base: String(answer.sent) });
    editor.onMeanwhile(answer, joined !== null);
  }

  function fill(sections: Readonly<Record<string, string>>) {
    for (const [key, text] of Object.entries(sections)) {
      const box = form.elements.namedItem(`sections.${key}`);
      if (!(box instanceof HTMLTextAreaElement)) continue;
      const { value, selectionStart, selectionEnd, selectionDirection, scrollTop } = box;
      box.value = text;
      const [from, to] = [selectionStart, selectionEnd].map((at) => movedCursor(value, text, at));
      box.setSelectionRange(from!, to!, selectionDirection);
      box.scrollTop = scrollTop;
    }
    // The preview listens; what came in is no change of one's own.
    filling = true;
    form.dispatchEvent(new Event('input', { bubbles: true }));
    filling = false;
  }

  /** What is under way would be one more text by the same person: the button waits for it. */
  function submit(event: SubmitEvent) {
    if (!sending) {
      submitted = true;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    void sending.then(() => form.requestSubmit(submitter));
  }

  const leave = () => void save(true);
  const hide = () => document.visibilityState === 'hidden' && leave();
  const back = () => void save();
  form.addEventListener('input', typed);
  form.addEventListener('submit', submit, { capture: true });
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('pagehide', leave);
  window.addEventListener('online', back);
  // Not told to the form: it would take it for something that was typed, and draw its fields anew.
  if (editor.isUnsaved) typed();
  return () => {
    // Fields that are only drawn anew go on with what they say, or without what is discarded: saved here, it would be
    // somebody else's text to them.
    if (!form.isConnected) leave();
    clearTimeout(timer);
    form.removeEventListener('input', typed);
    form.removeEventListener('submit', submit, { capture: true });
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('online', back);
  };
}

function isShort(data: FormData): boolean {
  let length = 0;
  for (const [name, value] of data)
    length += name.length + (typeof value === 'string' ? 3 * value.length : 0) + 200;
  return length < PARTING;
}
