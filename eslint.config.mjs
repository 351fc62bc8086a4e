// The lint table of the house style, one line per rule. `tools/lint-rules.spec.ts` plants a violation of each.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const testGlobals = ['it', 'test', 'describe'];
const switchedOff = ['skip', 'only', 'todo', 'failing'];
const scripts = ['**/*.mjs', '**/*.cjs'];
const specs = ['**/*.spec.ts', '**/*.spec.tsx'];

/**
 * A property that may not be used outside the files named further down.
 * @param {string} object
 * @param {string} property
 * @param {string} message
 */
const forbid = (object, property, message) => ({ object, property, message });

const noEnvironment = forbid(
  'process',
  'env',
  'Only the config module reads the environment; take the value from there.',
);
const noSwitchedOffTests = testGlobals.flatMap((object) =>
  switchedOff.map((property) =>
    forbid(object, property, 'A test that does not run protects nothing: mend or delete it.'),
  ),
);

/** `max-params` counts constructors like any other function, but collaborators may be five. */
const tooManyParameters = [
  ...[
    'FunctionDeclaration',
    'ArrowFunctionExpression',
    ':not(MethodDefinition[kind="constructor"]) > FunctionExpression',
  ].map((node) => ({ selector: `${node}[params.length>3]`, message: 'At most 3 parameters: take an object.' })),
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
    message: 'At most 5 collaborators: this class does too much.',
  },
];

const switchedOffEach = {
  selector: `MemberExpression[property.name=/^(${switchedOff.join('|')})$/] > MemberExpression.object[object.name=/^(${testGlobals.join('|')})$/]`,
  message: 'A test that does not run protects nothing: mend or delete it.',
};

const impure = [forbid('Date', 'now', 'Pass the time in.'), forbid('Math', 'random', 'Pass the chance in.')];
const currentTime = { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Pass the time in.' };

/** `_name` says that a place must be filled and is not read. */
const unusedByIntent = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };

export default defineConfig(
  { ignores: ['**/dist/', '**/build/', '**/.react-router/', '**/.generated/', '.nx/', '.data/', 'coverage/'] },
  // Made by tools/client-types.mjs.
  { ignores: ['libs/client/src/contract.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      complexity: ['error', 8],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 50],
      'no-console': 'error',
      'no-else-return': ['error', { allowElseIf: false }],
      'no-unused-vars': ['error', unusedByIntent],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'node:process', importNames: ['env'], message: noEnvironment.message },
            {
              name: '@jest/globals',
              importNames: ['fit', 'xit', 'xtest', 'fdescribe', 'xdescribe'],
              message: switchedOffEach.message,
            },
          ],
        },
      ],
      'no-restricted-properties': ['error', noEnvironment, ...noSwitchedOffTests],
      'no-restricted-syntax': ['error', ...tooManyParameters, switchedOffEach],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['jest.config.ts'], defaultProject: './tsconfig.base.json' },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `return fail();` is an early return.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Nest's modules are classes that carry nothing but their decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A plain object in the place of a class is how TypeScript's types are meant.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // React Router's loaders end a request by throwing an answer.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: ['Response', { from: 'package', package: 'react-router', name: 'DataWithResponseInit' }],
        },
      ],
      // A number reads the same in a template with and without String(); everything else stays forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', unusedByIntent],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // Libs are handed their bytes, their clock and their chance; dependency-cruiser sees to the imports.
    files: ['libs/*/src/**/*.ts'],
    // The client is what asks.
    ignores: ['libs/client/**'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-globals': ['error', 'fetch', 'process', 'setInterval', 'setTimeout'],
      'no-restricted-properties': ['error', ...noSwitchedOffTests, ...impure],
      'no-restricted-syntax': ['error', ...tooManyParameters, switchedOffEach, currentTime],
    },
  },
  {
    // A describe block is one function.
    files: specs,
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // These run in Node as they stand and have no types of their own.
    files: scripts,
    languageOptions: { globals: nodeGlobals() },
  },
  {
    // Route modules and tool configurations: the framework asks for the default export.
    files: [
      'apps/web/app/root.tsx',
      'apps/web/app/routes.ts',
      'apps/web/app/entry.*.tsx',
      'apps/web/app/routes/**/*.tsx',
      '**/*.config.{ts,mjs}',
      'apps/*/test/*-{setup,teardown}.mjs',
      'tools/*-reporter.mjs',
    ],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    // The one place that reads the environment, the tools that pass it on, and the doors of the test suites.
    files: ['apps/api/src/config/**', 'tools/**', 'apps/*/test/**', 'apps/web/e2e/**'],
    rules: {
      'no-restricted-properties': ['error', ...noSwitchedOffTests],
    },
  },
  {
    // Command-line entry points talk to a person.
    files: ['apps/api/src/commands/**', 'tools/**', 'apps/*/scripts/**'],
    rules: { 'no-console': 'off' },
  },
);

/** What Node offers without an import; written out, so that no package of globals is needed. */
function nodeGlobals() {
  const names = [
    'AbortController',
    'AbortSignal',
    'Buffer',
    'URL',
    'URLSearchParams',
    'Response',
    'TextDecoder',
    'TextEncoder',
  ];
  const functions = [
    'clearInterval',
    'clearTimeout',
    'console',
    'fetch',
    'process',
    'setInterval',
    'setTimeout',
    'structuredClone',
  ];
  return Object.fromEntries([...names, ...functions].map((name) => [name, 'readonly']));
}
