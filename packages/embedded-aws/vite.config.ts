import { defineConfig } from 'vite';

// One file for what every start needs, as Node opens one file faster than many; the SDK's schemas are apart.
export default defineConfig({
  ssr: { noExternal: true, external: ['libsql', 'dockerode'] },
  build: { ssr: 'src/main.ts', target: 'node20', outDir: 'dist', emptyOutDir: true },
});
