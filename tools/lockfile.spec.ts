import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { faultsOf } from './lockfile.mjs';

const integrity = `sha512-${'A'.repeat(86)}==`;
const fine = { version: '1.2.3', integrity, license: 'MIT' };
const binary = { version: '1.2.3', optional: true, os: ['darwin'], cpu: ['arm64'], license: 'MIT' };

/** The faults of a lock with these packages, beside one that wants `tool-darwin` for one system. */
function faults(packages: Readonly<Record<string, object>>, allowScripts: Readonly<Record<string, boolean>> = {}) {
  const tool = { ...fine, optionalDependencies: { 'tool-darwin': '1.2.3' } };
  return faultsOf({ lockfileVersion: 3, packages: { '': {}, 'node_modules/tool': tool, ...packages } }, allowScripts);
}

describe('the review of a lock', () => {
  it('has nothing to say about ours', () => {
    const tool = resolve(import.meta.dirname, 'lockfile.mjs');
    const { status, stderr } = spawnSync(process.execPath, [tool], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    ['a checksum that is missing', { ...fine, integrity: undefined }, 'x@1.2.3 has no checksum'],
    ['a checksum of SHA-1', { ...fine, integrity: 'sha1-AAAA' }, 'x@1.2.3 has a weak checksum'],
    ['a repository', { ...fine, resolved: 'git+ssh://git@host.example/x.git#1' }, /comes from git\+ssh/],
    ['a web server', { ...fine, resolved: 'http://host.example/x.tgz' }, /comes from http:/],
    ['no version', { ...fine, version: 'latest' }, 'x@latest is no exact version'],
    ['an install script', { ...fine, hasInstallScript: true }, /brings an install script/],
    ['a licence that does not fit', { ...fine, license: 'AGPL-3.0-only' }, /under AGPL-3\.0-only/],
    ['a part of a licence that does not fit', { ...fine, license: '(MIT AND SSPL-1.0)' }, /SSPL/],
    ['no licence', { ...fine, license: undefined }, 'x@1.2.3 names no licence'],
  ])('finds %s', (_, locked, fault) => {
    const found = faults({ 'node_modules/a/node_modules/x': locked });
    expect(found).toEqual([typeof fault === 'string' ? fault : expect.stringMatching(fault)]);
  });

  it('lets a licence be chosen, and tools be under any', () => {
    expect(faults({ 'node_modules/x': { ...fine, license: '(MIT OR GPL-3.0-or-later)' } })).toEqual([]);
    expect(faults({ 'node_modules/x': { ...fine, license: 'GPL-3.0-only', dev: true } })).toEqual([]);
  });

  it('lets binaries of other systems be without a checksum, in the version somebody wants alone', () => {
    expect(faults({ 'node_modules/tool-darwin': binary })).toEqual([]);
    expect(faults({ 'node_modules/tool-darwin': { ...binary, version: '1.2.4' } })).toHaveLength(1);
    expect(faults({ 'node_modules/tool-linux': binary })).toHaveLength(1);
  });

  it('knows install scripts by name, and no name for nothing', () => {
    const x = { 'node_modules/x': { ...fine, hasInstallScript: true } };
    expect(faults(x, { x: false })).toEqual([]);
    expect(faults({}, { x: true })).toEqual([expect.stringContaining('names x, which brings no install script')]);
  });
});
