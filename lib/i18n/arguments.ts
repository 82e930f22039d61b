import type { MessageKey, Messages } from './messages.ts';

/** What follows a brace up to its end or its first comma, unless that is a branch of a plural: words, not a name. */
type NameIn<Text extends string> = Text extends `${infer Head}}${string}`
  ? NameOnly<Head extends `${infer Name},${string}` ? Name : Head>
  : never;
type NameOnly<Text extends string> = Text extends `${string}${' ' | '#' | '{'}${string}` ? never : Text;

type Names<Text extends string> = Text extends `${string}{${infer Rest}` ? NameIn<Rest> | Names<Rest> : never;

/** The arguments a message must be given, read from its text: one that is forgotten is a type error. */
export type Arguments<Key extends MessageKey, Value> = [Names<Messages[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Names<Messages[Key]>, Value>>];
