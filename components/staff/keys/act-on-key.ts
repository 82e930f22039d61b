/** What a key acts on: `data-key="u"`, or two keys one after the other: `data-key="g d"`. */
const KEYED = '[data-key]';
const ACTS = 'textarea, input:not([type=hidden]), select, button, a[href]';

export interface KeyHint {
  readonly key: string;
  readonly words: string;
}

/** The keys of the screen as it stands, each once; those of two, which lead elsewhere, at the end. */
export function keysHere(): KeyHint[] {
  const hints = new Map<string, string>();
  for (const element of document.querySelectorAll<HTMLElement>(KEYED)) {
    const { key = '', keyWords } = element.dataset;
    if (!hints.has(key)) hints.set(key, keyWords ?? element.textContent.trim());
  }
  const all = [...hints].map(([key, words]) => ({ key, words }));
  return all.sort((a, b) => Number(a.key.includes(' ')) - Number(b.key.includes(' ')));
}

/** Whether two keys may follow one another: `g`, before `d`. */
export function mayGoOn(first: string): boolean {
  return keysHere().some(({ key }) => key.startsWith(`${first} `));
}

/** Presses what leads or acts, and puts the cursor where something is typed or chosen. @returns whether there is anything */
export function actOnKey(key: string): boolean {
  const keyed = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  const target = keyed?.matches(ACTS) ? keyed : keyed?.querySelector<HTMLElement>(`:checked, ${ACTS}`);
  if (!target) return false;
  if (target.matches('button, a')) target.click();
  else {
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  }
  return true;
}

/** Whether keys are somebody's words here. */
export function isTyping(target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches(
        'textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])',
      ))
  );
}
