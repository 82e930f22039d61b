// Plain JavaScript: for TypeScript, Next would load a compiler at every start of the app.
import { SECURITY_HEADERS } from './lib/front/security-headers.mjs';
import { BODY_LIMIT } from './lib/http/body-limit.mjs';

/** The address of a preview is a secret: no other site, no robot and no cache learns of it. */
const PREVIEW_HEADERS = {
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'private, no-store',
};

/** @param {Readonly<Record<string, string>>} headers */
const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** @type {import('next').NextConfig} */
export default {
  // Native or driver packages that must be required, not bundled.
  serverExternalPackages: [
    'esbuild',
    'better-sqlite3',
    'pg',
    '@node-rs/argon2',
    'pino',
    'prom-client',
    'web-push',
    '@aws-sdk/client-s3',
  ],
  poweredByHeader: false,
  devIndicators: false,
  // Title and Open Graph tags stand in the head for everybody, not only for robots: pages wait for all they show.
  htmlLimitedBots: /.*/,
  // Types and lint have their own commands in `npm test`; a build on an operator's machine need not repeat them.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: listed(SECURITY_HEADERS) },
    { source: '/preview/:path*', headers: listed(PREVIEW_HEADERS) },
  ],
  rewrites: async () => [{ source: '/v1/:path*', destination: '/api/v1/:path*' }],
  experimental: {
    // `forbidden()` with a page of its own.
    authInterrupts: true,
    // A start after a crash does not wait for screens that nobody has asked for yet: each is loaded with its first look.
    preloadEntriesOnStart: false,
    // Long postmortems pass; what is longer is refused by the schema with a message beside its field.
    serverActions: { bodySizeLimit: BODY_LIMIT },
  },
};
