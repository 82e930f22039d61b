/** What words of a template can leave open. It is filled in as a form begins with them, so nobody publishes a gap. */
export const TEMPLATE_NAMES = ['incident', 'component', 'time'] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

const NAMED = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Names between `{{` and `}}` that nothing can be filled in for, each once, in the order in which they stand there. */
export function unknownNames(text: string, known: readonly TemplateName[] = TEMPLATE_NAMES): string[] {
  const names = [...text.matchAll(NAMED)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !known.some((one) => one === name));
}

/** What it knows nothing for stays as it is: words that were imported may hold anything. */
export function filledIn(text: string, values: Readonly<Record<TemplateName, string>>): string {
  return text.replaceAll(NAMED, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as TemplateName] : whole,
  );
}
