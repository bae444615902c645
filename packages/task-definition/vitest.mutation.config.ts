import { defineConfig } from 'vitest/config';

// The tests that say exactly what a rule, a reference or a policy must be; the rest would only repeat them slowly.
export default defineConfig({
  test: {
    include: [
      'src/rules/**/*.test.ts',
      'src/secret-reference.test.ts',
      'src/execution-role-policy.test.ts',
      'src/policy/*.test.ts',
    ],
    exclude: ['src/rules/corpus.test.ts'],
    isolate: false,
  },
});
