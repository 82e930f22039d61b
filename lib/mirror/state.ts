/** How the copy of the published site elsewhere is doing, for `/readyz`. */
export interface MirrorState {
  /** `s3://…` */
  readonly to: string;
  /** The edition of the published site that is there; null before the first copy of this process. */
  edition: number | null;
  /** Documents that are still to be copied. */
  waiting: number;
  /** Since when there is something newer here than there; null while there is not. */
  behindSince: number | null;
  /** Why it cannot be copied at the moment. */
  fault: string | null;
}

// Next gives instrumentation and routes each their own copy of a module; the state must be one.
const place = globalThis as { [KEY]?: MirrorState };
const KEY: unique symbol = Symbol.for('candor.mirror-state') as never;

/** Null when there is no mirror. */
export function mirrorState(): MirrorState | null {
  return place[KEY] ?? null;
}

/** @returns null when this process has one already. */
export function newMirrorState(to: string): MirrorState | null {
  if (place[KEY]) return null;
  return (place[KEY] = { to, edition: null, waiting: 0, behindSince: null, fault: null });
}
