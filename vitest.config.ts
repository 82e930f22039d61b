import { defineConfig } from 'vitest/config';

/** One project each: pure tests, and everything that touches a database once per engine. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,components,db,lib}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
        },
      },
      {
        test: {
          name: 'sqlite',
          include: ['{app,db,lib}/**/*.db.test.ts'],
          setupFiles: ['db/testing/setup-sqlite.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['{app,db,lib}/**/*.db.test.ts'],
          globalSetup: ['db/testing/postgres-server.ts'],
          setupFiles: ['db/testing/setup-postgres.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
