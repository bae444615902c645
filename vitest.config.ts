import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/api', 'apps/cli', 'apps/console'],
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
  },
});
