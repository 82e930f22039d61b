/** Characters. What is never asked for, such as that of a page whose reader has left, makes room for what comes. */
const MOST = 32 * 1024 * 1024;

interface Texts {
  readonly byKey: Map<string, string>;
  length: number;
  count: number;
}

// The two halves of React in Next are two programs to the bundler, each with modules of its own; the process is one.
const KEY: unique symbol = Symbol.for('candor.handed-over') as never;
const place = globalThis as { [KEY]?: Texts };
const texts = () => (place[KEY] ??= { byKey: new Map(), length: 0, count: 0 });

/**
 * Hands a text over to the half of React that draws HTML, past the data for the browser.
 * @returns what `handedOver` gives it out for, once
 */
export function handOver(text: string): string {
  const all = texts();
  const key = String((all.count += 1));
  all.byKey.set(key, text);
  all.length += text.length;
  for (const oldest of all.byKey.keys()) {
    if (all.length <= MOST || oldest === key) break;
    take(all, oldest);
  }
  return key;
}

/** Throws when it was given out already, or never handed over. */
export function handedOver(key: string): string {
  const text = take(texts(), key);
  if (text === undefined) throw new Error(`Nothing was handed over as ${key}.`);
  return text;
}

function take(all: Texts, key: string): string | undefined {
  const text = all.byKey.get(key);
  if (all.byKey.delete(key)) all.length -= text!.length;
  return text;
}
