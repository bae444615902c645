import { defineConfig } from 'vite';

// One file for the server: Node reads it faster than the thousand files of its dependencies.
export default defineConfig({
  ssr: { noExternal: true, external: ['libsql'] },
  build: { ssr: 'src/main.ts', target: 'node20', outDir: 'dist', emptyOutDir: true },
});
