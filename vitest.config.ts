import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['test/zhentu/bundle.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'node_modules/**'],
          // Nothing is kept between files but what is imported, which costs a third of the time when it is done anew.
          isolate: false,
          // On a busy computer a test that starts the command line many times takes half a minute.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          // Two at a time: each has a Chromium of its own, whose software drawing takes more than a core.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
