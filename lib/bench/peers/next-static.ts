import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Server } from '#lib/bench/requests.ts';
import { freePort } from '#lib/run/free-port.mjs';
import { finished, folder, start } from '#lib/bench/running.ts';

/** `next start` of an app with one static page of about the given size, built with the project's own Next. */
export async function startNextStatic(html: string, core: number | undefined): Promise<Server> {
  const place = join(folder, 'next-static');
  mkdirSync(join(place, 'app'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
  // What a page draws stands in it twice: as HTML, and in the data that its hydration reads.
  const body = html.slice(html.indexOf('<body'), html.lastIndexOf('</body>')).replace(/^<body[^>]*>/, '');
  const half = body.slice(0, Math.floor(html.length / 2));
  const write = (name: string, text: string) => writeFileSync(join(place, name), text);
  write('package.json', '{ "name": "static", "private": true, "type": "module" }');
  write('next.config.mjs', 'export default { poweredByHeader: false };');
  write('app/layout.jsx', 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;');
  write('app/words.json', JSON.stringify(half));
  write(
    'app/page.jsx',
    `import words from './words.json';
export default () => <main dangerouslySetInnerHTML={{ __html: words }} />;`,
  );
  const next = resolve('node_modules/next/dist/bin/next');
  // Turbopack refuses a node_modules that is a link to another folder.
  await finished(process.execPath, [next, 'build', '--webpack', place]);
  const port = await freePort();
  const { pid } = start(
    process.execPath,
    [next, 'start', place, '--port', String(port), '--hostname', '127.0.0.1'],
    {
      environment: { NODE_ENV: 'production' },
      core,
    },
  );
  return { url: `http://127.0.0.1:${port}/`, pid };
}
