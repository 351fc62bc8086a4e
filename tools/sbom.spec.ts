import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..');

/** The members of CycloneDX 1.5 that a reader needs, each as the standard wants it. */
const Component = z.object({
  'bom-ref': z.string().min(1),
  type: z.enum(['application', 'library']),
  name: z.string().min(1),
  version: z.string().min(1),
  purl: z.string().startsWith('pkg:npm/'),
  hashes: z.array(z.object({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) })).optional(),
  licenses: z
    .array(
      z.union([
        z.object({ license: z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]) }),
        z.object({ expression: z.string() }),
      ]),
    )
    .optional(),
});
const Bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  version: z.literal(1),
  metadata: z.object({ timestamp: z.iso.datetime(), component: Component }),
  components: z.array(Component),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
});
const Manifest = z.object({ version: z.string(), dependencies: z.record(z.string(), z.string()).default({}) });

let bill: z.infer<typeof Bill>;

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [resolve(root, 'tools/sbom.mjs')], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  bill = Bill.parse(JSON.parse(readFileSync(resolve(root, 'dist/sbom.cdx.json'), 'utf8')));
});

describe('the bill of materials', () => {
  it('is that of this program, in this version', () => {
    const { version } = Manifest.parse(JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')));
    expect(bill.metadata.component).toMatchObject({ type: 'application', name: 'participation-navigator', version });
  });

  it('names every runtime dependency of the api with a checksum, and no tool', () => {
    const api = Manifest.parse(JSON.parse(readFileSync(resolve(root, 'apps/api/package.json'), 'utf8')));
    const named = new Map(bill.components.map(({ purl, hashes }) => [purl.replace(/@[^@]*$/, ''), hashes]));
    const foreign = Object.keys(api.dependencies).filter((name) => !name.startsWith('@navigator/'));
    expect(foreign.length).toBeGreaterThan(15);
    expect(foreign.filter((name) => !named.get(`pkg:npm/${name.replace('@', '%40')}`)?.length)).toEqual([]);
    expect(named.has('pkg:npm/jest')).toBe(false);
  });

  it('leads nowhere in vain: what needs what is in it', () => {
    const known = new Set([bill.metadata.component, ...bill.components].map((one) => one['bom-ref']));
    const references = bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
    expect(references.filter((ref) => !known.has(ref))).toEqual([]);
  });
});
