import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'embedded-aws',
    isolate: false,
    include: ['src/**/*.test.ts'],
    // A busy machine takes its time; what waits for a state waits for as long as the state may take there.
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
