import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The private key that mails are signed with, as PEM.
 * @throws Error that says what is wrong with the file
 */
export function readDkimKey(path: string): string {
  let pem: string;
  try {
    pem = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`cannot be read (${(error as NodeJS.ErrnoException).code})`, { cause: error });
  }
  let type: string | undefined;
  try {
    type = createPrivateKey(pem).asymmetricKeyType;
  } catch {
    // What is wrong with a key in detail is nothing for a log.
  }
  if (type !== 'rsa') throw new Error('must hold an RSA private key in PEM form, without a passphrase');
  return pem;
}
