import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..');

const Locked = z.object({
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  resolved: z.string().optional(),
  link: z.boolean().default(false),
});
const Lock = z.object({ packages: z.record(z.string(), Locked) });

const packages = Lock.parse(JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8'))).packages;

/** A package that runs on one platform; npm may leave out those of the others when it rewrites the lock. */
const forOnePlatform = /-(android|darwin|freebsd|linux|win32)-/;

describe('package-lock.json', () => {
  it('names the packages of every platform, or "npm ci" refuses it elsewhere', () => {
    const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    );
    const missing = wanted
      .filter(({ name }) => forOnePlatform.test(name))
      .filter(({ path, name }) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages));
    expect(missing).toEqual([]);
  });

  it('names no registry, so that everybody installs from their own', () => {
    const addresses = Object.values(packages).filter((locked) => !locked.link && locked.resolved !== undefined);
    expect(addresses).toEqual([]);
  });
});
