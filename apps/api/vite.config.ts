import { defineConfig } from 'vite';

// One file for the server: Node reads it faster than the thousand files of its dependencies.
export default defineConfig({
  ssr: { noExternal: true, external: ['libsql'] },
  build: {
    ssr: 'src/main.ts',
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    // A start reads all of it; the names stay, for the traces of faults.
    rolldownOptions: { output: { minify: { mangle: false, compress: true } } },
  },
});
