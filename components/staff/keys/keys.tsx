'use client';

import { useEffect, useRef, useState } from 'react';
import { actOnKey, isTyping, type KeyHint, keysHere, mayGoOn } from './act-on-key.ts';
import { areKeysOn, switchKeys, useKeysOn } from './keys-on.ts';

const SHOW = 'candor:show-keys';
/** The second of two keys is awaited for so many milliseconds. */
const PATIENCE = 1_500;

/** Opens the list of keys: for a mouse, and for whoever has switched the keys off. Drawn with script alone. */
export function KeysButton() {
  return (
    <button type="button" className="button-link needs-script" onClick={() => dispatchEvent(new Event(SHOW))}>
      Keyboard
    </button>
  );
}

/**
 * Single keys for what a screen says of itself by `data-key`. Never while somebody types, never with Ctrl, Alt or ⌘, which
 * belong to the browser; `?` shows them all.
 */
export function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [hints, setHints] = useState<readonly KeyHint[]>([]);
  const on = useKeysOn();
  useEffect(() => {
    let first: { readonly key: string; readonly until: number } | null = null;
    const show = () => {
      setHints(keysHere());
      dialog.current?.showModal();
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      if (isTyping(event.target)) {
        // The way out of a field, to where the keys act. What is typed stays.
        if (event.key === 'Escape') event.target.closest('form')?.focus();
        return;
      }
      if (!areKeysOn() || event.key.length !== 1 || event.key === ' ') return;
      const before = first && performance.now() < first.until ? `${first.key} ` : '';
      first = null;
      const key = before + event.key;
      const done = key === '?' ? (show(), true) : actOnKey(key);
      if (done) event.preventDefault();
      else if (mayGoOn(key)) first = { key, until: performance.now() + PATIENCE };
    };
    document.addEventListener('keydown', press);
    addEventListener(SHOW, show);
    return () => {
      document.removeEventListener('keydown', press);
      removeEventListener(SHOW, show);
    };
  }, []);
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl>
        {[...hints, ...ALWAYS].map(({ key, words }) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label className="keys-switch">
        <input type="checkbox" checked={on} onChange={(event) => switchKeys(event.target.checked)} />
        <span>Single keys act on this screen</span>
      </label>
      <p className="quiet">
        Switch them off if you dictate, or press them by accident. This browser remembers it. Those with Ctrl
        go on working.
      </p>
      <form method="dialog">
        <button className="button">Close</button>
      </form>
    </dialog>
  );
}

const ALWAYS: readonly KeyHint[] = [
  { key: 'Ctrl Enter', words: 'Publish, or save, from any field' },
  { key: 'Esc', words: 'Leave a field' },
  { key: '?', words: 'Show these keys' },
];
