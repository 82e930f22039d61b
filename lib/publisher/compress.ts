import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

const TEXT = /^(text\/|image\/svg|application\/([\w.-]+\+)?(json|xml|javascript|manifest))/;
/** Bytes. Below it the headers weigh more than what is saved. */
const WORTH_IT = 300;

/**
 * `best`: as small as can be, for what changes with a build. `good`: nearly so, in a quarter of the time, for what is read
 * most and somebody waits for. `quick`: for the thousands of pages that are rarely read.
 */
export type Effort = 'best' | 'good' | 'quick';

/** Bytes. Beyond it the last levels take longer than anybody should wait for news, and save little. */
const MOST_FOR_MORE = 128 * 1024;

const LEVELS = {
  best: { br: 11, gzip: 9 },
  good: { br: 10, gzip: 9 },
  quick: { br: 6, gzip: 6 },
} as const;

/** The compressed forms of a document by content coding; null where there is none. */
export async function compress(
  body: Uint8Array,
  type: string,
  effort: Effort,
): Promise<{ br: Uint8Array | null; gzip: Uint8Array | null }> {
  if (!TEXT.test(type) || body.length < WORTH_IT) return { br: null, gzip: null };
  const level = LEVELS[body.length > MOST_FOR_MORE ? 'quick' : effort];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: level.br,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  const [small, common] = await Promise.all([brotli(body, { params }), gz(body, { level: level.gzip })]);
  return { br: small, gzip: common };
}
