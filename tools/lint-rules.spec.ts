import { beforeAll, describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { resolve } from 'node:path';
import config from '../eslint.config.mjs';

const root = resolve(import.meta.dirname, '..');

/** Files whose text is replaced for the check: one of a lib, one of the api, one spec, one tool. */
const lib = 'libs/shared/src/index.ts';
const api = 'jest.config.ts';
const spec = 'tools/lint-rules.spec.ts';
const tool = 'tools/lint.mjs';

type Plant = Readonly<{ rule: string; file: string; code: string }>;

/** Spelled apart, so that a search for switched off tests finds none here. */
const [only, skip] = ['only', 'skip'];

const lines = (count: number) => Array.from({ length: count }, (_, index) => `  f(${String(index)});`).join('\n');
const ifs = (count: number) =>
  Array.from({ length: count }, (_, index) => `if (n === ${String(index)}) f(n);`).join('\n');

/** One violation per line of the house style's table. */
const plants: readonly Plant[] = [
  { rule: 'max-lines', file: lib, code: `export const f = (n: number): number => n;\n${lines(300)}` },
  {
    rule: 'max-lines-per-function',
    file: lib,
    code: `declare const f: (n: number) => void;\nexport function g(): void {\n${lines(50)}\n}`,
  },
  {
    rule: 'complexity',
    file: lib,
    code: `declare const f: (n: number) => void;\nexport function g(n: number): void {\n${ifs(8)}\n}`,
  },
  {
    rule: 'no-else-return',
    file: lib,
    code: 'export function g(n: number): number {\n  if (n > 1) return 1;\n  else if (n > 0) return 2;\n  return 3;\n}',
  },
  {
    rule: 'no-restricted-syntax',
    file: lib,
    code: 'export function g(a: number, b: number, c: number, d: number): number {\n  return a + b + c + d;\n}',
  },
  {
    rule: 'no-restricted-syntax',
    file: api,
    code: 'export const g = (a: number, b: number, c: number, d: number) => a + b + c + d;',
  },
  {
    rule: 'no-restricted-syntax',
    file: api,
    code: 'export class A {\n  add(a: number, b: number, c: number, d: number) {\n    return a + b + c + d;\n  }\n}',
  },
  {
    rule: 'no-restricted-syntax',
    file: api,
    code: 'export class A {\n  constructor(readonly a: 1, readonly b: 1, readonly c: 1, readonly d: 1, readonly e: 1, readonly f: 1) {}\n}',
  },
  { rule: 'no-restricted-syntax', file: lib, code: 'export const now = (): Date => new Date();' },
  {
    rule: '@typescript-eslint/consistent-type-imports',
    file: lib,
    code: "import { Procedure } from './procedure.js';\nexport type Two = readonly [Procedure, Procedure];",
  },
  { rule: '@typescript-eslint/no-explicit-any', file: lib, code: 'export const g = (a: any): string => String(a);' },
  {
    rule: '@typescript-eslint/no-non-null-assertion',
    file: lib,
    code: 'export const g = (a: string | null): string => a!;',
  },
  {
    rule: '@typescript-eslint/consistent-type-assertions',
    file: lib,
    code: 'export const g = (a: unknown): string => a as string;',
  },
  {
    rule: '@typescript-eslint/explicit-module-boundary-types',
    file: lib,
    code: 'export const g = (a: string) => a.length;',
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: lib,
    code: "export function g(a: 'x' | 'y'): number {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n}",
  },
  { rule: 'no-restricted-exports', file: lib, code: 'export default 1;' },
  {
    rule: '@typescript-eslint/no-floating-promises',
    file: lib,
    code: 'export function g(): void {\n  Promise.resolve(1);\n}',
  },
  { rule: 'no-restricted-properties', file: api, code: 'export const port = process.env.PORT;' },
  {
    rule: 'no-restricted-imports',
    file: api,
    code: "import { env } from 'node:process';\nexport const port = env.PORT;",
  },
  { rule: 'no-restricted-properties', file: lib, code: 'export const now = (): number => Date.now();' },
  {
    rule: 'no-restricted-globals',
    file: lib,
    code: "export const load = (): Promise<Response> => fetch('https://example.org');",
  },
  { rule: 'no-console', file: lib, code: "console.log('here');" },
  {
    rule: 'no-restricted-properties',
    file: spec,
    code: `import { it } from '@jest/globals';\nit.${only}('runs', () => {});`,
  },
  {
    rule: 'no-restricted-properties',
    file: spec,
    code: `import { describe } from '@jest/globals';\ndescribe.${skip}('runs', () => {});`,
  },
  {
    rule: 'no-restricted-syntax',
    file: spec,
    code: `import { it } from '@jest/globals';\nit.concurrent.${skip}('runs', async () => {});`,
  },
  { rule: 'no-restricted-imports', file: spec, code: "import { xit } from '@jest/globals';\nexport const off = xit;" },
  { rule: 'unused disable directive', file: lib, code: '// eslint-disable-next-line no-console\nexport const a = 1;' },
];

/** What the same rules leave alone. */
const allowed: readonly Plant[] = [
  {
    rule: '@typescript-eslint/consistent-type-assertions',
    file: lib,
    code: "export const kinds = ['x', 'y'] as const;",
  },
  {
    rule: 'no-restricted-syntax',
    file: api,
    code: 'export class A {\n  constructor(readonly a: 1, readonly b: 1, readonly c: 1, readonly d: 1, readonly e: 1) {}\n}',
  },
  { rule: 'no-restricted-exports', file: api, code: 'export default 1;' },
  {
    rule: 'max-lines-per-function',
    file: spec,
    code: `declare const f: (n: number) => void;\nexport function g(): void {\n${lines(50)}\n}`,
  },
  { rule: 'no-console', file: tool, code: "console.log('Done.');" },
  { rule: 'no-restricted-properties', file: tool, code: 'export const port = process.env.PORT;' },
];

describe('lint rules', () => {
  let eslint: ESLint;

  beforeAll(() => {
    eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config });
  });

  /** The names of the rules that a text breaks at a place. */
  async function broken({ file, code }: Plant): Promise<readonly string[]> {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: resolve(root, file) });
    return (result?.messages ?? []).map((found) => found.ruleId ?? nameless(found.message));
  }

  const nameless = (message: string) =>
    message.startsWith('Unused eslint-disable') ? 'unused disable directive' : message;

  it.each(plants)(
    '$rule reports its planted violation in $file',
    async (plant) => {
      expect(await broken(plant)).toContain(plant.rule);
    },
    20_000,
  );

  it.each(allowed)(
    '$rule leaves alone what is allowed in $file',
    async (plant) => {
      expect(await broken(plant)).not.toContain(plant.rule);
    },
    20_000,
  );
});
