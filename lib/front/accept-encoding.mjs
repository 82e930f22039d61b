/** Which form of a document a client can read: RFC 9110, 12.5.3. */

/** @typedef {'br' | 'gzip' | 'identity'} Coding */

/** Ours, the smallest first: among what a client likes equally the first is sent. */
export const PREFERENCE = /** @type {const} */ (['br', 'gzip', 'identity']);

/** What each header meant: a handful of browsers send nearly all of them. @type {Map<string, readonly Coding[]>} */
const known = new Map();
const MOST_KNOWN = 500;

/**
 * @param {string | undefined} header
 * @returns {readonly Coding[]} what may be sent, best first; empty when nothing of ours is acceptable
 */
export function acceptableCodings(header) {
  if (header === undefined) return ONLY_IDENTITY;
  let codings = known.get(header);
  if (!codings) {
    codings = parse(header);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(header, codings);
  }
  return codings;
}

const ONLY_IDENTITY = /** @type {const} */ (['identity']);

/** @param {string} header @returns {readonly Coding[]} */
function parse(header) {
  /** @type {Map<string, number>} */
  const weights = new Map();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    if (name) weights.set(name === 'x-gzip' ? 'gzip' : name, weightOf(parameters));
  }
  const others = weights.get('*');
  // What is sent as it is stays acceptable unless refused, but everything that was asked for is better.
  const weight = (/** @type {Coding} */ coding) =>
    weights.get(coding) ?? others ?? (coding === 'identity' ? Number.MIN_VALUE : 0);
  return PREFERENCE.filter((coding) => weight(coding) > 0).sort((a, b) => weight(b) - weight(a));
}

/** From 0 to 1; a weight that cannot be read asks for nothing. @param {readonly string[]} parameters */
function weightOf(parameters) {
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  if (q === undefined) return 1;
  return /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q.slice(2)) : 0;
}
