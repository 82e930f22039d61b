import type { z } from 'zod';
import { SourceFault } from '#lib/import/source-fault.ts';
import { sha256 } from './form.ts';
import { linesOf } from './lines-of.ts';

/** Reads a document line by line, each of which has to be as `form.ts` says, and sums up what it has read. */
export class DocumentReader {
  readonly #lines: AsyncGenerator<Buffer>;
  readonly #sum = sha256();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #number = 0;

  constructor(path: string) {
    this.#lines = linesOf(path);
  }

  /** The next line, taken apart. @throws SourceFault */
  async line(form: RegExp): Promise<RegExpExecArray> {
    const bytes = await this.#next();
    this.#sum.update(bytes);
    return this.#match(bytes, form);
  }

  /** The next line, of which the first group is JSON. @throws SourceFault */
  async json<T>(form: RegExp, schema: z.ZodType<T>): Promise<T> {
    return this.parsed((await this.line(form))[1]!, schema);
  }

  /** @throws SourceFault */
  parsed<T>(text: string, schema: z.ZodType<T>): T {
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      throw this.damaged();
    }
  }

  /** The last line, which names the sum of all others. @returns that sum @throws SourceFault */
  async end(): Promise<string> {
    const [, named] = this.#match(await this.#next(), /^"sha256":"([0-9a-f]{64})"\}$/);
    const sum = this.#sum.digest('hex');
    if (named !== sum)
      throw new SourceFault('The document is damaged: it is not what it was when it was written.');
    if (!(await this.#lines.next()).done) throw this.damaged();
    return sum;
  }

  damaged(): SourceFault {
    return new SourceFault(
      `The document is damaged, or another program wrote it anew: line ${this.#number} is not as it was written.`,
    );
  }

  async #next(): Promise<Buffer> {
    const next = await this.#lines.next();
    if (next.done) throw new SourceFault('The document is damaged: its end is missing.');
    this.#number += 1;
    return next.value;
  }

  #match(bytes: Buffer, form: RegExp): RegExpExecArray {
    if (bytes.at(-1) !== 10) throw new SourceFault('The document is damaged: its end is missing.');
    let text: string;
    try {
      text = this.#decoder.decode(bytes.subarray(0, -1));
    } catch {
      throw this.damaged();
    }
    const found = form.exec(text);
    if (!found) throw this.damaged();
    return found;
  }
}
