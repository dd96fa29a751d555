import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Vite would take graphql's ES modules, Node takes its CommonJS; two copies do not know each other's classes.
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['src/**/*.test.ts', 'sample-content/**/*.test.ts', 'eval/**/*.test.ts'],
    globalSetup: 'src/test/start-database.ts',
    // Two cores: more workers than that only make each test slower.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
