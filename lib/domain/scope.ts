/** What a token may be used for. */
export const SCOPES = ['read', 'incidents', 'components', 'subscribers', 'metrics', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Whether a token may do what asks for one of these scopes; `admin` holds every other. */
export function isInScope(held: readonly Scope[], wanted: readonly Scope[]): boolean {
  return held.includes('admin') || wanted.some((scope) => held.includes(scope));
}
