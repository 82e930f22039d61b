import type { NextConfig } from 'next';
import { BODY_LIMIT } from './lib/http/body-limit.ts';
import { FIXED_HEADERS, PREVIEW_HEADERS } from './lib/http/security-headers.ts';

const listed = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
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
    { source: '/:path*', headers: listed(FIXED_HEADERS) },
    { source: '/preview/:path*', headers: listed(PREVIEW_HEADERS) },
  ],
  rewrites: async () => [{ source: '/v1/:path*', destination: '/api/v1/:path*' }],
  experimental: {
    // `forbidden()` with a page of its own.
    authInterrupts: true,
    // Long postmortems pass; what is longer is refused by the schema with a message beside its field.
    serverActions: { bodySizeLimit: BODY_LIMIT },
  },
};

export default config;
