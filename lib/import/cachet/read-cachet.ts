import { basename } from 'node:path';
import { z } from 'zod';
import { timesIn } from '#lib/import/files/parse-time.ts';
import type { History } from '#lib/import/history.ts';
import type { Told } from '#lib/import/import-history.ts';
import { Remarks } from '#lib/import/report.ts';
import { addressOf, baseOf, isAddress } from '#lib/import/service/address.ts';
import { Service } from '#lib/import/service/service.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { readApiV2 } from './api-v2.ts';
import { readApiV3 } from './api-v3.ts';
import { historyOf } from './history.ts';
import { siteOf } from './ids.ts';
import { readTables } from './read-tables.ts';
import { shownOf } from './shown.ts';
import { sourceOf } from './tables.ts';

interface Options {
  readonly token: string | null;
  /** Of the times, which Cachet writes without one; null: UTC, as Cachet itself has it if nobody changed that. */
  readonly zone: string | null;
}

/**
 * A Cachet 2 or 3: asked over HTTP, or read from its database.
 * @param from its address, or a file as `readTables` takes it
 * @throws SourceFault when it does not answer as a Cachet, or is no such file.
 */
export async function readCachet(from: string, told: Told, { token, zone }: Options): Promise<History> {
  const report = { remarks: new Remarks(), refused: {} };
  const read = timesIn(zone ?? 'Etc/UTC', report.remarks);
  const source = isAddress(from)
    ? await asked(from, told, token, read, report)
    : sourceOf(readTables(from), basename(from), read, report);
  return historyOf(shownOf(source, report.remarks), report.remarks, report.refused);
}

type Asked = Parameters<typeof readApiV2>;

async function asked(from: string, told: Told, token: string | null, read: Asked[3], report: Asked[4]) {
  const base = baseOf(addressOf(from));
  // Cachet 2 reads its own header, Cachet 3 the usual one.
  const headers = token === null ? {} : { authorization: `Bearer ${token}`, 'x-cachet-token': token };
  const service = new Service({ name: 'Cachet', base, headers, told });
  const readApi = (await versionOf(service)) === 3 ? readApiV3 : readApiV2;
  return readApi(service, siteOf(base), token !== null, read, report);
}

const Version3 = z.object({ data: z.object({ version: z.string() }) });
const Version2 = z.object({ data: z.string() });

async function versionOf(service: Service): Promise<2 | 3> {
  const says = async (path: string, schema: z.ZodType) => {
    const text = await service.textUnless([301, 302, 404], path);
    return text !== null && schema.safeParse(jsonIn(text)).success;
  };
  if (await says('/api/version', Version3)) return 3;
  if (await says('/api/v1/version', Version2)) return 2;
  throw new SourceFault(
    `Neither /api/version nor /api/v1/version of ${service.base} answers as Cachet does.`,
  );
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
