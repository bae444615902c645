import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractRoutes } from './build/contract-routes.ts';
import { fontsAsFiles } from './build/fonts-as-files.ts';
import { watchClassesOnly } from './build/watch-classes-only.ts';
import { withoutAllowLists } from './build/without-allow-lists.ts';

const components = dirname(
  createRequire(import.meta.url).resolve('@cloudscape-design/components/package.json'),
);

export default defineConfig({
  plugins: [react(), contractRoutes(), fontsAsFiles(), watchClassesOnly(), withoutAllowLists()],
  resolve: {
    alias: {
      // The names of Cloudscape's custom properties end in a hash of its own build. The components' tokens have theirs;
      // those of the package of tokens name properties that do not exist, and show the light colours for ever.
      '@cloudscape-design/design-tokens': join(components, 'internal/generated/styles/tokens.js'),
    },
  },
  // The server puts each load's nonce in the place of this mark.
  html: { cspNonce: 'PURSER_CSP_NONCE' },
  build: {
    target: 'es2022',
    // The bundle budgets read from it what each page loads.
    manifest: true,
    // A data: URL would need a wider content security policy, and is fetched with every page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: {
    port: 4610,
    proxy: { '/api': { target: process.env.PURSER_API ?? 'http://127.0.0.1:4600', changeOrigin: false } },
  },
});
