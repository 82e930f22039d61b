/** What the publisher of this process is doing, for `/readyz` and `/metrics`. */
export interface PublishState {
  /** Every event up to this one has been published; null before the first publication. */
  revision: number | null;
  edition: number;
  documents: number;
  /** Documents that wait to be rendered again. */
  waiting: number;
  /** Documents that the app could not render. */
  failing: number;
  /** When it last looked at events and clock. */
  lookedAt: number;
  /** When the clock touches documents next. */
  validUntil: number;
  /** Milliseconds from the commit of an event to its publication, the last time. */
  lastMs: number | null;
  rendered: number;
  publications: number;
  /** Why nothing can be published at the moment. */
  fault: string | null;
}

// Next gives instrumentation and routes each their own copy of a module; the state must be one.
const place = globalThis as { [KEY]?: PublishState };
const KEY: unique symbol = Symbol.for('candor.publish-state') as never;

export function publishState(): PublishState {
  return (place[KEY] ??= {
    ...{ revision: null, edition: 0, documents: 0, waiting: 0, failing: 0, lookedAt: 0, validUntil: 0 },
    ...{ lastMs: null, rendered: 0, publications: 0, fault: null },
  });
}
