import { connect } from 'node:net';
import { openHouse, published, publishedWorld, type House } from './house.ts';
import { kilobytes, type Row } from './report.ts';

const BUDGET = 20_000;
const SCRIPT_BUDGET = 4_000;

/** What a browser that was never there before transfers for the home page: headers and compressed bodies. */
export async function firstVisit(): Promise<Row[]> {
  const house = await openHouse(await publishedWorld('first-visit'));
  await published(house);
  const page = await (await fetch(`${house.url}/`)).text();
  const kinds = {
    HTML: ['/'],
    style: all(page, /<link\b[^>]*rel="stylesheet"[^>]*>/g, 'href'),
    script: all(page, /<script\b[^>]*>/g, 'src'),
    icon: all(page, /<link\b[^>]*rel="icon"[^>]*>/g, 'href'),
    pictures: all(page, /<img\b[^>]*>/g, 'src'),
  };
  const sizes = new Map<string, number>();
  for (const [kind, addresses] of Object.entries(kinds))
    for (const address of addresses)
      sizes.set(kind, (sizes.get(kind) ?? 0) + (await transferred(house, address)));
  const incident = /\/incidents\/[a-z0-9]{12}(?=")/.exec(page)?.[0];
  const incidentBytes = incident ? await transferred(house, incident) : 0;
  await house.stop();

  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  const script = sizes.get('script') ?? 0;
  const parts = [...sizes].map(([kind, bytes]) => `${kind} ${kilobytes(bytes)}`).join(', ');
  return [
    {
      what: 'first visit of the home page (20 components, 90 days, 15 days of incidents), headers included',
      budget: `≤ ${kilobytes(BUDGET)}`,
      found: `${kilobytes(total)} (${parts})`,
      holds: total <= BUDGET,
    },
    {
      what: 'its script',
      budget: `≤ ${kilobytes(SCRIPT_BUDGET)}`,
      found: kilobytes(script),
      holds: script <= SCRIPT_BUDGET,
    },
    { what: 'the page of the open incident, HTML alone', found: kilobytes(incidentBytes) },
  ];
}

function all(page: string, tags: RegExp, attribute: string): string[] {
  return [...page.matchAll(tags)].flatMap(
    ([tag]) => new RegExp(`\\s${attribute}="([^"]+)"`).exec(tag)?.[1] ?? [],
  );
}

/** Every byte that comes over the connection. */
function transferred({ port }: House, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', reject);
    socket.once('close', () => resolve(socket.bytesRead));
    socket.resume();
    socket.write(
      `GET ${address} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n\r\n`,
    );
  });
}
