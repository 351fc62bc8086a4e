import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..');
const configFile = join(root, '.dependency-cruiser.cjs');

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
});

type Plant = Readonly<{ rule: string; from: string; to: string }>;

/** One forbidden import per line: the rule it breaks, the file that imports, the file or package it imports. */
const plants: readonly Plant[] = [
  { rule: 'no-cycles', from: 'apps/api/src/harvest/one.ts', to: 'apps/api/src/harvest/two.ts' },
  { rule: 'no-unresolved', from: 'apps/api/src/feeds/lost.ts', to: 'nowhere-to-be-found' },
  { rule: 'shared-imports-zod-only', from: 'libs/shared/src/ids.ts', to: 'entities' },
  { rule: 'shared-imports-zod-only', from: 'libs/shared/src/clock.ts', to: 'node:fs' },
  { rule: 'adapters-are-pure', from: 'libs/adapters/src/dipas-pds/read.ts', to: 'node:fs' },
  { rule: 'adapters-are-pure', from: 'libs/adapters/src/dipas-pds/nest.ts', to: '@nestjs/common' },
  {
    rule: 'adapters-are-islands',
    from: 'libs/adapters/src/dipas-pds/wire.ts',
    to: 'libs/adapters/src/demosplan/wire.ts',
  },
  { rule: 'kit-knows-no-format', from: 'libs/adapters/src/kit/json.ts', to: 'libs/adapters/src/demosplan/wire.ts' },
  {
    rule: 'registry-alone-lists-formats',
    from: 'libs/adapters/src/index.ts',
    to: 'libs/adapters/src/demosplan/wire.ts',
  },
  { rule: 'indicators-are-pure', from: 'libs/indicators/src/index.ts', to: 'libs/adapters/src/index.ts' },
  { rule: 'client-stands-alone', from: 'libs/client/src/index.ts', to: 'libs/shared/src/ids.ts' },
  { rule: 'libs-import-no-app', from: 'libs/shared/src/city.ts', to: 'apps/demo-city/src/index.ts' },
  { rule: 'libs-by-their-index', from: 'apps/api/src/feeds/inside.ts', to: 'libs/shared/src/ids.ts' },
  { rule: 'web-never-sees-the-server', from: 'apps/web/app/routes/explore.tsx', to: 'apps/api/src/feeds/health.ts' },
  { rule: 'web-never-sees-the-server', from: 'apps/web/app/routes/city.tsx', to: 'apps/demo-city/src/index.ts' },
  { rule: 'web-never-sees-the-server', from: 'apps/web/app/routes/adapter.tsx', to: 'libs/adapters/src/index.ts' },
  { rule: 'web-never-sees-the-server', from: 'apps/web/app/routes/sql.tsx', to: 'pg' },
  { rule: 'web-never-sees-the-server', from: 'apps/web/app/routes/orm.tsx', to: 'typeorm' },
  { rule: 'web-never-sees-the-server', from: 'apps/web/app/routes/nest.tsx', to: '@nestjs/common' },
  {
    rule: 'web-features-are-islands',
    from: 'apps/web/app/features/explore/list.tsx',
    to: 'apps/web/app/features/feeds/table.tsx',
  },
  { rule: 'web-ui-knows-no-feature', from: 'apps/web/app/ui/button.tsx', to: 'apps/web/app/features/feeds/table.tsx' },
  { rule: 'demo-city-imports-the-words-at-most', from: 'apps/demo-city/src/plan.ts', to: 'libs/adapters/src/index.ts' },
  {
    rule: 'controllers-are-leaves',
    from: 'apps/api/src/feeds/feeds.service.ts',
    to: 'apps/api/src/feeds/feeds.controller.ts',
  },
  { rule: 'platform-knows-no-domain', from: 'apps/api/src/platform/http.ts', to: 'apps/api/src/feeds/health.ts' },
  { rule: 'database-knows-no-domain', from: 'apps/api/src/database/source.ts', to: 'apps/api/src/feeds/health.ts' },
  { rule: 'api-never-imports-the-web', from: 'apps/api/src/web/pages.ts', to: 'apps/web/app/ui/button.tsx' },
  { rule: 'no-dev-dependency-at-run-time', from: 'apps/api/src/feeds/tool.ts', to: 'purgecss' },
];

/** The way back, without which there is no cycle; it is reported at its first file only. */
const wayBack = { from: 'apps/api/src/harvest/two.ts', to: 'apps/api/src/harvest/one.ts' };

/** Imports the same rules allow. */
const allowed: readonly Omit<Plant, 'rule'>[] = [
  { from: 'libs/shared/src/words.ts', to: 'zod' },
  { from: 'libs/adapters/src/registry.ts', to: 'libs/adapters/src/demosplan/wire.ts' },
  { from: 'libs/adapters/src/demosplan/read.ts', to: 'libs/adapters/src/kit/json.ts' },
  { from: 'apps/api/src/feeds/feeds.module.ts', to: 'apps/api/src/feeds/feeds.controller.ts' },
  { from: 'apps/api/src/harvest/run.ts', to: 'apps/api/src/platform/http.ts' },
  { from: 'apps/web/app/routes/feeds.tsx', to: 'apps/web/app/features/feeds/table.tsx' },
];

const packages = ['entities', '@nestjs/common', 'pg', 'typeorm', 'purgecss', 'zod'];

/** Cruises libs and apps below a folder with the rules of this repository. */
async function cruise(folder: string): Promise<z.output<typeof Report>['summary']> {
  const command = join(root, 'node_modules/.bin/depcruise');
  const output = await new Promise<string>((done, fail) => {
    const args = ['--config', configFile, '--output-type', 'json', 'libs', 'apps'];
    execFile(command, args, { cwd: folder, maxBuffer: 64e6 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) done(stdout);
      else fail(new Error(stderr, { cause: error }));
    });
  });
  return Report.parse(JSON.parse(output)).summary;
}

/** The text that imports a file or a package. */
function importing(from: string, to: string): string {
  const specifier = /^(libs|apps)\//.test(to) ? `${'../'.repeat(from.split('/').length - 1)}${to}` : to;
  return `import * as planted from '${specifier.replace(/\.tsx?$/, '.js')}';\nexport const kept = planted;\n`;
}

async function write(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** A workspace of the same shape, in which every import is a planted one. */
async function plantTree(folder: string): Promise<void> {
  const imports = [...plants, ...allowed, wayBack];
  for (const { to } of imports.filter(({ to }) => /^(libs|apps)\//.test(to)))
    await write(folder, to, 'export const kept = 1;\n');
  for (const { from, to } of imports) await write(folder, from, importing(from, to));
  for (const name of packages) {
    await write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    await write(folder, `node_modules/${name}/index.js`, 'module.exports = 1;\n');
  }
  const dependencies = Object.fromEntries(
    packages.filter((name) => name !== 'purgecss').map((name) => [name, '1.0.0']),
  );
  await write(
    folder,
    'package.json',
    JSON.stringify({ name: 'planted', dependencies, devDependencies: { purgecss: '1.0.0' } }),
  );
  await copyFile(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
}

describe('boundaries between the packages', () => {
  let folder = '';
  let planted: Awaited<ReturnType<typeof cruise>>;
  const brokenBy = (from: string) =>
    planted.violations.filter((found) => found.from === from).map((found) => found.rule.name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'boundaries-'));
    await plantTree(folder);
    planted = await cruise(folder);
  }, 30_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(plants)('$rule reports $from importing $to', ({ rule, from }) => {
    expect(brokenBy(from)).toContain(rule);
  });

  it.each(allowed)('$from may import $to', ({ from }) => {
    expect(brokenBy(from)).toEqual([]);
  });

  it('has a planted violation for every rule', () => {
    const names = planted.ruleSetUsed.forbidden.map((rule) => rule.name);
    expect(names.toSorted()).toEqual([...new Set(plants.map((plant) => plant.rule))].toSorted());
  });

  it('holds in this repository', async () => {
    expect((await cruise(root)).violations).toEqual([]);
  }, 30_000);
});
