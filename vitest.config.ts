import { defineConfig } from 'vitest/config';

// Codes and cookies need a secret, and tests must not make one in the data folder of whoever runs them.
const env = {
  AUTH_SECRET: 'the secret of the tests, known to everybody',
  // Enough for what one program asks in a test, and few enough to be reached by the one that asks too often.
  API_PER_MINUTE: '150',
};

/** One project each: pure tests, and everything that touches a database once per engine. */
export default defineConfig({
  test: {
    // All cores: by itself one is left alone, which of two is half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,components,db,deploy,lib}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
          env,
          // No test measures time. These only end what would never end, on a slow and busy machine too.
          testTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        test: {
          name: 'sqlite',
          include: ['{app,db,lib}/**/*.db.test.ts'],
          isolate: false,
          env,
          setupFiles: ['db/testing/setup-sqlite.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['{app,db,lib}/**/*.db.test.ts'],
          isolate: false,
          // The command line asks operations that are tried on both engines by themselves; each of its processes takes seconds.
          exclude: ['lib/cli/**'],
          env,
          globalSetup: ['db/testing/postgres-server.ts'],
          setupFiles: ['db/testing/setup-postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
