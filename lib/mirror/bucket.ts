/** A place that keeps objects by name. Every method rejects when the place does not answer or refuses. */
export interface Bucket {
  /** Null when there is no such object. */
  read(name: string): Promise<string | null>;
  put(name: string, object: StoredObject): Promise<void>;
  /** Removes it; that there was none is no fault. */
  remove(name: string): Promise<void>;
}

export interface StoredObject {
  readonly body: Uint8Array | string;
  /** Content type, charset included. */
  readonly type: string;
  readonly cacheControl: string;
}
