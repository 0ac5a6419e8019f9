import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 20_000,
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'suite', include: ['test/**/*.test.ts'], exclude: ['test/documents/**'] },
      },
      {
        // Needs LibreOffice, and minutes where it has to be installed first: apart from `npm test`
        extends: true,
        test: {
          name: 'documents',
          include: ['test/documents/**/*.test.ts'],
          globalSetup: ['test/documents/preparar.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
