import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'sample-content/**/*.test.ts'],
    globalSetup: 'src/test/start-database.ts',
    // Two cores: more workers than that only make each test slower.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
