/** Where the published site is copied to. */
export interface Target {
  readonly bucket: string;
  /** What stands before the name of each file: empty, or with a slash at its end. */
  readonly prefix: string;
}

/** `s3://bucket` or `s3://bucket/some/prefix`. Null for anything else. */
export function targetOf(address: string): Target | null {
  const [, bucket, path = ''] = /^s3:\/\/([a-z\d][a-z\d.-]{1,61}[a-z\d])(\/[\w./-]*)?$/.exec(address) ?? [];
  if (bucket === undefined) return null;
  const names = path.split('/').filter((name) => name !== '');
  if (names.some((name) => name === '.' || name === '..')) return null;
  return { bucket, prefix: names.map((name) => `${name}/`).join('') };
}
