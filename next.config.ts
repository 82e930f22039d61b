import type { NextConfig } from 'next';

const config: NextConfig = {
  // Native or driver packages that must be required, not bundled.
  serverExternalPackages: ['better-sqlite3', 'pg', '@node-rs/argon2', 'pino'],
  poweredByHeader: false,
  devIndicators: false,
  // Types and lint have their own commands in `npm test`; a build on an operator's machine need not repeat them.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Long postmortems pass; what is longer is refused by the schema with a message beside its field.
    serverActions: { bodySizeLimit: '4mb' },
  },
};

export default config;
