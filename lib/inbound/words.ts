const LONGEST_REASON = 300;
const LONGEST_ADDRESS = 320;

const SHAPELESS = /[\p{Cc}\p{Surrogate}\s]+/gu;
/** Before the answer itself stands in which language it is: RFC 3464, 2.3.6. */
const KIND = /^[\w-]{1,40};\s*/;

/**
 * What another server said, as one line for staff. Addresses are left out: the line stays when the subscriber is forgotten.
 * @param words the first that says something is taken
 */
export function reasonOf(...words: readonly (string | null | undefined)[]): string {
  const lines = words.map((word) =>
    (word ?? '').slice(0, 2_000).replace(SHAPELESS, ' ').trim().replace(KIND, ''),
  );
  const line = lines.find((one) => one !== '') ?? 'no reason was given';
  return line
    .split(' ')
    .map((word) => (word.includes('@') ? '…' : word))
    .join(' ')
    .slice(0, LONGEST_REASON);
}

/** A mail address on its own, without name or brackets; null for what is none. */
export function mailbox(text: string | null | undefined): string | null {
  const bare = (text ?? '').slice(0, 1_000).trim().replace(/^<|>$/g, '');
  return bare.length <= LONGEST_ADDRESS &&
    /^[^\s\p{Cc}\p{Surrogate}<>@]+@[^\s\p{Cc}\p{Surrogate}<>@]+$/u.test(bare)
    ? bare
    : null;
}
