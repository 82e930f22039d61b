const TAG = /<(?:a|img)\b(?:"[^"]*"|[^">])*>/g;
/** Each attribute with its value, so that nothing within a value is taken for one. */
const ATTRIBUTE = /\s([a-z-]+)="([^"]*)"/g;
const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/**
 * Rendered Markdown that is read elsewhere than on the page: what is linked relative to the page is linked in full.
 * @param html of `markdown()`, whose attributes stand in double quotes
 */
export function absoluteLinks(html: string, base: string): string {
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (whole: string, name: string, value: string) =>
      /^(href|src)$/.test(name) && !SCHEME.test(value) && URL.canParse(value, base)
        ? ` ${name}="${new URL(value, base).href}"`
        : whole,
    ),
  );
}
