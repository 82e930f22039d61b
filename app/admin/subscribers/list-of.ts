interface Sent {
  readonly base64: string;
}

/** A form with a file or pasted text, as the verb takes it. A file goes first: it is what was done last. */
export function listOf({ file, ...input }: Record<string, unknown>) {
  return { ...input, ...(isFile(file) ? { list: textOf(Buffer.from(file.base64, 'base64')) } : {}) };
}

function isFile(file: unknown): file is Sent {
  return typeof file === 'object' && file !== null && 'base64' in file && typeof file.base64 === 'string';
}

/** Older spreadsheets on Windows write their own code page: what is no UTF-8 is that. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
