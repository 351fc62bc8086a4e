import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

describe('docs/operations/faults.md', () => {
  it('is up to date, with a word on every fault; otherwise run: node tools/fault-docs.mjs', () => {
    const tool = resolve(import.meta.dirname, 'fault-docs.mjs');
    const { status, stderr } = spawnSync(process.execPath, [tool, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
