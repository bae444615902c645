import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'task-definition', include: ['src/**/*.test.ts'] } });
