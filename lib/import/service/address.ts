import { SourceFault } from '#lib/import/source-fault.ts';

export const isAddress = (text: string) => /^https?:\/\//i.test(text);

/**
 * @returns the address without its query, and without a slash at the end
 * @throws SourceFault for what is no web address
 */
export function addressOf(text: string): URL {
  if (!isAddress(text) || !URL.canParse(text)) throw new SourceFault(`${text} is no web address.`);
  const url = new URL(text);
  if (url.username || url.password)
    throw new SourceFault('An address has no password in it: others on the machine could read it.');
  [url.search, url.hash] = ['', ''];
  return url;
}

/** As `Service` takes it. */
export const baseOf = (url: URL) => `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
