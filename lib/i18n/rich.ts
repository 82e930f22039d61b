import { createElement, Fragment, type ReactNode } from 'react';
import type { Arguments } from './arguments.ts';
import type { MessageKey } from './messages.ts';
import { message } from './t.ts';

/** A message with elements in it, such as a `<Time>` in the middle of a sentence. */
export function rich<Key extends MessageKey>(key: Key, ...[values]: Arguments<Key, ReactNode>): ReactNode {
  const parts = message(key).format<ReactNode>(values);
  return Array.isArray(parts) ? createElement(Fragment, null, ...parts) : parts;
}
