import { SourceFault } from '#lib/import/source-fault.ts';
import { addressOf, isAddress } from './address.ts';

/** A page as services list it: its id there, and the hosts that it is read at. */
export interface ListedPage {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
}

/**
 * The page that is meant, among those that a token opens.
 * @param wanted its public address, or its id
 */
export function pageMeant<T extends ListedPage>(pages: readonly T[], wanted: string): T {
  const host = isAddress(wanted) ? addressOf(wanted).host.toLowerCase() : null;
  const meant = pages.filter((one) =>
    host === null ? one.id === wanted : one.hosts.some((own) => own.toLowerCase() === host),
  );
  if (meant.length === 1) return meant[0]!;
  const names = pages.map(({ id, name, hosts }) => `${id} (${[name, ...hosts].join(', ')})`);
  throw new SourceFault(
    pages.length === 0
      ? 'This token opens no page.'
      : `This token opens no page ${host === null ? wanted : `at ${host}`}. It opens ${names.join('; ')}: name one by its address or its id.`,
  );
}
