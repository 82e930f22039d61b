import { z } from 'zod';
import type { Service } from '#lib/import/service/service.ts';
import { parseSource } from '#lib/import/source-fields.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { ManagePage } from './manage-source.ts';

/**
 * The page that is meant, among those that the token opens.
 * @param wanted its id, or the host of its public address; null where the token opens one alone
 */
export async function findPage(
  service: Service,
  wanted: { readonly id: string } | { readonly host: string } | null,
): Promise<ManagePage> {
  if (wanted && 'id' in wanted) {
    const given = await service.json(`/pages/${wanted.id}`);
    return parseSource(ManagePage, given, `${service.base}/pages/${wanted.id} is not a page`);
  }
  const given = await service.json('/pages');
  return pageAmong(parseSource(z.array(ManagePage), given, `${service.base}/pages is not a list`), wanted);
}

export function pageAmong(
  pages: readonly ManagePage[],
  wanted: { readonly host: string } | null,
): ManagePage {
  const meant = wanted ? pages.filter((one) => hostsOf(one).includes(wanted.host.toLowerCase())) : pages;
  if (meant.length === 1) return meant[0]!;
  const names = pages.map(({ id, name }) => `${id} (${name})`).join(', ');
  throw new SourceFault(
    pages.length === 0
      ? 'This token opens no page.'
      : `This token opens ${names}${wanted ? `, none of them at ${wanted.host}` : ''}. Name one by an address that ends in /v1/pages/ID.`,
  );
}

/** Where it is read. */
export function hostsOf({ domain, subdomain }: ManagePage): string[] {
  const own = domain?.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  return [...(own ? [own] : []), ...(subdomain ? [`${subdomain}.statuspage.io`] : [])].map((one) =>
    one.toLowerCase(),
  );
}
