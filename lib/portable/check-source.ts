import { addressHash } from '#lib/address-hash.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import type { ChannelKind } from '#lib/domain/subscriber.ts';
import type { Part, Source } from './source.ts';
import { type TableName } from './tables.ts';

export interface Checked {
  readonly counts: Readonly<Partial<Record<TableName, number>>>;
  /** Subscribers whose address is known, and how many of them are known under the hash that the secret gives. */
  readonly addresses: number;
  readonly recognised: number;
}

/**
 * Reads a source from its beginning to its end, and writes nothing.
 * @param secret that of the page, as far as one knows; null when one does not
 * @throws SourceFault
 */
export async function checkSource(
  source: Source,
  secret: string | null,
  told: (line: string) => void,
): Promise<Checked> {
  const counts: Partial<Record<TableName, number>> = {};
  let [addresses, recognised] = [0, 0];
  await source.each(async ({ table, rows }) => {
    if (!Object.hasOwn(counts, table)) told(`Checking ${table}`);
    counts[table] = (counts[table] ?? 0) + rows.length;
    if (table !== 'subscribers') return;
    for (const row of rows as unknown as readonly Addressed[]) {
      if (row.address === null) continue;
      addresses += 1;
      if (secret !== null && row.addressHash === addressHash(row.channel, row.address, secret))
        recognised += 1;
    }
  });
  if (counts.page !== 1) throw new SourceFault('There is no page in it.');
  return { counts, addresses, recognised };
}

interface Addressed {
  readonly channel: ChannelKind;
  readonly address: string | null;
  readonly addressHash: string;
}

/** The same subscribers, to be recognised by another secret. Who left has no address any more, and is not known again. */
export function rehashed({ table, rows }: Part, secret: string): Part['rows'] {
  if (table !== 'subscribers') return rows;
  return rows.map((row) => {
    const { channel, address } = row as unknown as Addressed;
    return address === null ? row : { ...row, addressHash: addressHash(channel, address, secret) };
  });
}
