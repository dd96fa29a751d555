import { defineConfig } from 'vitest/config';

/** Journeys in a real browser against running servers; see e2e/servers.ts for where they are. */
export default defineConfig({
  test: { include: ['e2e/**/*.spec.ts'], testTimeout: 120_000, hookTimeout: 60_000, fileParallelism: false },
});
