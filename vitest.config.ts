/** Two groups of tests: those that read `src/`, and those that run the built command. */
import { defineConfig } from 'vitest/config';

const BUILT = ['test/cli/**/*.test.ts', 'test/git/**/*.test.ts', 'test/e2e/**/*.test.ts'];

/** `.ci/run` counts from this file. */
const result = process.env['TEST_RESULT'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    reporters: result === undefined ? ['default'] : ['default', ['json', { outputFile: result }]],
    projects: [
      {
        test: {
          name: 'source',
          include: ['test/**/*.test.ts'],
          exclude: BUILT,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'built',
          include: BUILT,
          globalSetup: 'test/setup/build.ts',
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
