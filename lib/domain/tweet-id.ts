/**
 * Numbers of posts on Twitter are above 2^53, so no JavaScript number holds one: they are text everywhere but in the JSON of
 * Statuspage's read API, where they stand as bare numbers.
 */
export const TWEET_ID = /^(?:0|[1-9]\d{0,29})$/;

// Inside of a JSON string a quotation mark has a backslash before it, so these find keys alone.
const BARE = /(?<!\\)"tweet_id"(\s*):(\s*)(\d+)(?=\s*[,}])/g;
const QUOTED = /(?<!\\)"tweet_id":"(\d+)"/g;

/** JSON whose `tweet_id`s are numbers, made such that a parser gives them as text. */
export function quoteTweetIds(json: string): string {
  return json.replace(BARE, '"tweet_id"$1:$2"$3"');
}

/** The way back, for what `JSON.stringify` wrote without spaces. */
export function bareTweetIds(json: string): string {
  return json.replace(QUOTED, '"tweet_id":$1');
}
