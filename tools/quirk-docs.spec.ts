import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

describe('docs/formats/quirks.md', () => {
  it('is up to date, with a test or a reason for every quirk; otherwise run: node tools/quirk-docs.mjs', () => {
    const tool = resolve(import.meta.dirname, 'quirk-docs.mjs');
    const { status, stderr } = spawnSync(process.execPath, [tool, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
