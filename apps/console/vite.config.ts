import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractRoutes } from './build/contract-routes.ts';
import { fontsAsFiles } from './build/fonts-as-files.ts';

export default defineConfig({
  plugins: [react(), contractRoutes(), fontsAsFiles()],
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
