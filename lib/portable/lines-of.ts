import { createReadStream } from 'node:fs';

/**
 * The lines of a file with their line feeds, as bytes. Node's own reader of lines ends them at U+2028 too, which JSON may
 * hold as it is.
 */
export async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      begun.push(chunk.subarray(from, at + 1));
      yield begun.length === 1 ? begun[0]! : Buffer.concat(begun);
      begun = [];
      from = at + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}
