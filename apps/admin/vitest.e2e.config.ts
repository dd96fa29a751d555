import { defineConfig } from 'vitest/config';

/** Browser journeys against running servers; the root test script starts them and sets KHEO_E2E_*. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.spec.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
