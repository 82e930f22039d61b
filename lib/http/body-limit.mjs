/** Bytes. A long postmortem with its Markdown is a tenth of this. `next.config.mjs` names the same for server actions. */
export const BODY_LIMIT = 4 * 1024 * 1024;

/**
 * The status to refuse a request with before its body is read, or null when it may come in.
 * Browsers and our own clients always say how long a body is; one that does not could be endless.
 * @param {Headers} headers
 * @returns {413 | 411 | null}
 */
export function refuseBody(headers) {
  const length = headers.get('content-length');
  if (length !== null) return Number(length) <= BODY_LIMIT ? null : 413;
  return headers.has('transfer-encoding') ? 411 : null;
}
