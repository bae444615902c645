import { defineConfig } from 'vite';

// One file for what every run needs, as Node opens one file faster than many; what few runs need is apart.
export default defineConfig({
  ssr: { noExternal: true },
  build: { ssr: 'src/main.ts', target: 'node20', outDir: 'dist', emptyOutDir: true, minify: true },
});
