/** Where an incident or a maintenance stands on the page. @param page whose address begins it */
export function storyUrl(
  page: { readonly url: string },
  { kind, id }: { readonly kind: 'incident' | 'maintenance'; readonly id: string },
): string {
  return `${page.url}/${kind === 'incident' ? 'incidents' : 'maintenance'}/${id}`;
}
