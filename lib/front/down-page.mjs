import { WORDS } from './words.mjs';

/**
 * The page that is shown while the app cannot answer. It stands in the frame of the published home page, so that people
 * see whose page it is, and names what goes on.
 * @param {object} situation
 * @param {string | null} situation.home the published home page, if there is one
 * @param {boolean} situation.hasHistory
 * @param {boolean} situation.starting the app will answer soon
 * @param {boolean} situation.sent the reader was sending something
 * @param {boolean} situation.staff the reader wants to work on the page
 */
export function downPage({ home, hasHistory, starting, sent, staff }) {
  const words = WORDS.down;
  const head = partsOf(home, /<link rel="(?:stylesheet|icon)"[^>]*>|<script src="\/theme\.js"><\/script>/g);
  const [header = ''] = partsOf(home, /<header class="site">.*?<\/header>/gs);
  const [now = words.home] = partsOf(home, /(?<=<title>)[^<]+/g);
  const ways = [
    ...(home === null ? [] : [`<a href="/">${now}</a>`]),
    ...(hasHistory ? [`<a href="/history">${words.history}</a>`] : []),
  ];
  return `<!doctype html>
<html lang="${WORDS.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${words.title}</title>
${head.join('\n')}
</head>
<body>
<div class="page">
${header.replaceAll(' aria-current="page"', '')}
<main id="content">
<div class="head"><h1>${words.title}</h1></div>
<div class="body">
<p>${starting ? words.starting : words.down} ${sent ? words.sent : words.again}${staff ? ` ${words.log}` : ''}</p>
${ways.length > 0 ? `<p>${words.goesOn}</p>\n<ul class="ways">${ways.map((way) => `<li>${way}</li>`).join('')}</ul>` : `<p>${words.nothing}</p>`}
</div>
</main>
</div>
</body>
</html>
`;
}

/** Pieces of a page that we have published ourselves. @param {string | null} html @param {RegExp} pattern */
function partsOf(html, pattern) {
  return html?.match(pattern) ?? [];
}
