/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

/** swc turns TypeScript into ES modules; decorators need their metadata for Nest's injection. */
const swc = (tsx: boolean): [string, object] => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true, tsx },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
  },
];

type Project = NonNullable<Config['projects']>[number];

/** One jest project; libraries resolve to their sources, so nothing has to be built first. */
const project = (displayName: string, rootDir: string, extra: object = {}): Project => ({
  displayName,
  rootDir,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.spec.tsx'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    '/build/',
    '\\.db\\.spec\\.ts$',
    '\\.e2e\\.spec\\.ts$',
    '\\.fault\\.spec\\.ts$',
  ],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: { '\\.tsx$': swc(true), '\\.ts$': swc(false) },
  ...extra,
});

const config: Config = {
  // A loaded machine may take its time; what hangs must not take for ever. Jest heeds this here only, in no project.
  testTimeout: 30_000,
  projects: [
    project('shared', 'libs/shared'),
    project('adapters', 'libs/adapters'),
    project('indicators', 'libs/indicators'),
    project('client', 'libs/client'),
    project('demo-city', 'apps/demo-city'),
    // What routes load as styles is nothing to a test that renders into text.
    project('web', 'apps/web', {
      moduleNameMapper: { '^\\.{1,2}/.*\\.css$': '<rootDir>/test/no-styles.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
    }),
    project('api', 'apps/api', { globalSetup: '<rootDir>/test/territories-setup.mjs' }),
    project('tools', 'tools'),
    project('database', 'apps/api', {
      testMatch: ['<rootDir>/**/*.db.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
      globalSetup: '<rootDir>/test/database-setup.mjs',
      globalTeardown: '<rootDir>/test/database-teardown.mjs',
    }),
    project('faults', 'apps/api', {
      testMatch: ['<rootDir>/faults/**/*.fault.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
      globalSetup: '<rootDir>/test/database-setup.mjs',
      globalTeardown: '<rootDir>/test/database-teardown.mjs',
    }),
    project('e2e', 'apps/web', {
      testMatch: ['<rootDir>/e2e/**/*.e2e.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/build/'],
    }),
  ],
};

export default config;
