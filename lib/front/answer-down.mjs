/** What stands where the app would answer, while it cannot. */
import { answerText } from './answer-text.mjs';
import { policyFor, SECURITY_HEADERS } from './security-headers.mjs';
import { WORDS } from './words.mjs';

const HTML = 'text/html; charset=utf-8';
/** Seconds. The first attempts to start the app again come within this time. */
const RETRY = ['retry-after', '10'];
const HEADERS = [
  ...['content-type', HTML, 'cache-control', 'no-store', 'content-security-policy', policyFor(HTML)],
  ...Object.entries(SECURITY_HEADERS).flat(),
  ...RETRY,
];

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {import('./site.mjs').Site} site
 * @param {import('./app-state.mjs').State} state
 */
export function answerDown(request, response, site, state) {
  if (!request.headers.accept?.includes('text/html'))
    return answerText(response, 503, WORDS.down.text, RETRY);
  const body = Buffer.from(downPage(site, state));
  response.writeHead(503, [...HEADERS, 'content-length', String(body.length)]);
  response.end(body);
}

/** @param {import('./site.mjs').Site} site @param {import('./app-state.mjs').State} state */
function downPage(site, state) {
  const { title, why, starting, again, goesOn, home, others, nothing } = WORDS.down;
  const styles = Object.keys(site.manifest?.documents ?? {}).filter((path) => path.endsWith('.css'));
  return `<!doctype html>
<html lang="${WORDS.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${styles.map((path) => `<link rel="stylesheet" href="${path}">`).join('\n')}
</head>
<body>
<main>
<h1>${title}</h1>
<p>${state === 'starting' ? starting : why} ${again}</p>
<h2>${goesOn}</h2>
${site.entry('/') ? `<p><a href="/">${home}</a></p>\n<p>${others}</p>` : `<p>${nothing}</p>`}
</main>
</body>
</html>
`;
}
