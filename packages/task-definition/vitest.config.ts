import { defineConfig } from 'vitest/config';

// Pure functions leave nothing behind, so that the files of a worker can share what they import.
export default defineConfig({
  test: {
    name: 'task-definition',
    include: ['src/**/*.test.ts'],
    isolate: false,
    // Properties try hundreds of definitions; a busy machine takes its time for them.
    testTimeout: 60_000,
  },
});
