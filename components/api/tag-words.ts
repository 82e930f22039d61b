/** `component-groups` → `Component groups`. */
export function tagWords(tag: string): string {
  const words = tag.replaceAll(/[-_]/g, ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
