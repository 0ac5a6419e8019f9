import { defineConfig } from 'vitest/config';

const timeouts = { testTimeout: 20_000, hookTimeout: 20_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...timeouts,
          name: 'suite',
          include: ['test/**/*.test.ts'],
          exclude: ['test/documents/**'],
        },
      },
      {
        // Needs LibreOffice, and a minute: apart from `npm test`
        test: {
          name: 'documents',
          include: ['test/documents/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
    pool: 'threads',
    maxWorkers: 2,
  },
});
