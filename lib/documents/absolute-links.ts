const TAG = /<(?:a|img)\b(?:"[^"]*"|[^">])*>/g;
const RELATIVE = /\s(href|src)="(?![a-z][a-z\d+.-]*:)([^"]*)"/gi;

/**
 * Rendered Markdown that is read elsewhere than on the page: what is linked relative to the page is linked in full.
 * @param html of `markdown()`, whose attributes stand in double quotes
 */
export function absoluteLinks(html: string, base: string): string {
  return html.replace(TAG, (tag) =>
    tag.replace(RELATIVE, (whole: string, attribute: string, value: string) =>
      URL.canParse(value, base) ? ` ${attribute}="${new URL(value, base).href}"` : whole,
    ),
  );
}
