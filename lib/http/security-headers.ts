export interface Situation {
  /** Random for each answer: only scripts that carry it run. */
  readonly nonce: string;
  readonly staff: boolean;
  /** The development server evaluates source maps and talks to itself over a socket. */
  readonly development: boolean;
}

/** The policy of a page. There are no inline styles and no scripts but our own, so that none can be smuggled in. */
export function contentSecurityPolicy({ nonce, staff, development }: Situation): string {
  const directives: Record<string, string> = {
    'default-src': `'self'`,
    'script-src': `'self' 'nonce-${nonce}'${development ? ` 'unsafe-eval'` : ''}`,
    'style-src': `'self'${development ? ` 'unsafe-inline'` : ''}`,
    // Operators' logos and the pictures in updates may be anywhere.
    'img-src': `'self' data: https:`,
    'connect-src': `'self'${development ? ' ws:' : ''}`,
    'object-src': `'none'`,
    'base-uri': `'none'`,
    'form-action': `'self'`,
    'frame-ancestors': staff ? `'none'` : `'self'`,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Where staff see a mail before it is sent, and what a plan comes to: documents that stand in a frame of our own screens. */
export const FRAMED_PATHS: readonly string[] = ['/admin/preview/mail', '/admin/preview/plan'];

/** A mail carries its styles in itself and what people wrote in it: it is shown, and can do nothing. */
export const MAIL_PREVIEW_POLICY = [
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  `img-src 'self' data: https:`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'self'`,
  'sandbox',
].join('; ');
