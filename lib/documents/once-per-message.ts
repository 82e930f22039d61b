import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';

/**
 * What is the same for all who get a message, made for the first of them and kept as long as it is sent.
 * @param make may measure the ways: they differ from one reader to the next, but not in their length
 */
export function oncePerMessage<Same extends object, Own = Ways>(make: (message: Message, ways: Own) => Same) {
  const made = new WeakMap<Message, Same>();
  return (message: Message, ways: Own): Same => {
    let same = made.get(message);
    if (!same) made.set(message, (same = make(message, ways)));
    return same;
  };
}
