import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'embedded-aws', include: ['src/**/*.test.ts'] } });
