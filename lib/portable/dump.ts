import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { engine } from '#db/open.ts';
import { secret } from '#lib/secret.ts';
import { documentLines } from './document-lines.ts';
import { DOCUMENT_START } from './form.ts';
import { putWhole } from './put-whole.ts';

export interface DumpWish {
  /** Whether the secret goes into the document. */
  readonly withSecret?: boolean;
  /** Hears how far it is. */
  readonly told?: (line: string) => void;
}

/** Writes everything of one moment into a file, as one JSON document. */
export function dumpTo(path: string, wish: DumpWish = {}): Promise<void> {
  return putWhole(path, DOCUMENT_START, (draft) => dumpInto(createWriteStream(draft), wish));
}

/** The same into a stream, which stays open if it is that of the process. */
export function dumpInto(stream: Writable, { withSecret = false, told }: DumpWish = {}): Promise<void> {
  return engine().readWhole((rowsOf) => {
    const lines = documentLines(rowsOf, withSecret ? secret() : null, told);
    return pipeline(Readable.from(lines), stream, { end: stream !== process.stdout });
  });
}
