import { defineConfig } from 'vitest/config';

// All projects but the console's share their modules between files: to load the AWS SDK anew for each took most of the
// time. A test that replaces a module belongs where files are apart.

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/api', 'apps/cli', 'apps/console'],
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
  },
});
