import type { MessageKey, Messages } from './messages.ts';

/** The name at the beginning of what follows a brace; the branches of a plural (`{# days}`) have none. */
type NameIn<Text extends string> = Text extends `${infer Head}}${string}`
  ? Head extends `${infer Name},${string}`
    ? Name
    : Head extends `${string}${' ' | '#' | '{'}${string}`
      ? never
      : Head
  : never;

type Names<Text extends string> = Text extends `${string}{${infer Rest}` ? NameIn<Rest> | Names<Rest> : never;

/** The arguments a message must be given, read from its text: one that is forgotten is a type error. */
export type Arguments<Key extends MessageKey, Value> = [Names<Messages[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Names<Messages[Key]>, Value>>];
