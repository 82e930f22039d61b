import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ReactNode } from 'react';

interface Drawing {
  readonly renderToStaticMarkup: (node: ReactNode) => string;
}

// By its place on the disk: the bundler has only the half of React here that draws no HTML.
const fromDisk = createRequire(join(process.cwd(), 'package.json'));
let drawing: Drawing | undefined;

/**
 * The HTML that React draws. Next draws elements twice, the second time as data for the browser, though nothing on a public
 * page uses it: of a page with hundreds of components that is most of the time. A text it passes on.
 * @param node what can be drawn at once: anything that has to be waited for throws, and nothing in it acts in a browser
 */
export function still(node: ReactNode): string {
  drawing ??= fromDisk('react-dom/server') as Drawing;
  return drawing.renderToStaticMarkup(node);
}
