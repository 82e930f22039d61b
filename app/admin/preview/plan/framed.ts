// The screen's own colours (components/theme/tokens.css): this document stands alone and reads no stylesheet.
const STYLE = `:root{color-scheme:light dark;--paper:#fffefb;--ink:#1b1c1e;--quiet:#55575c;--line:#e2dfd5}
@media(prefers-color-scheme:dark){:root{--paper:#141619;--ink:#eceae4;--quiet:#b4b5b8;--line:#34383e}}
body{margin:0;padding:8px 16px;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
table{border-collapse:collapse;width:100%}td,th{text-align:start;padding:6px 12px 6px 0;border-bottom:1px solid var(--line);vertical-align:baseline}
th,.quiet,.clock-note{color:var(--quiet);font-weight:400}.clock-note{display:block}a{color:inherit}`;

/** @param html a part of a page, escaped */
export const framed = (html: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Dates and overlaps</title>
<style>${STYLE}</style></head><body>${html}</body></html>
`;
