import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { adapters } from '@navigator/adapters';

const formats = resolve(import.meta.dirname, '../docs/formats');

/** Pages about formats in general; the first is generated too. */
const ABOUT_ALL = ['failures.md', 'README.md', 'detection.md', 'quirks.md'];

describe('docs/formats', () => {
  it('has one page for each adapter of the registry, those about all of them, and no other', () => {
    const pages = [...ABOUT_ALL, ...adapters.map(({ format }) => `${format}.md`)];
    expect(readdirSync(formats).toSorted()).toEqual(pages.toSorted());
  });

  it('is up to date; otherwise run: node tools/format-docs.mjs', () => {
    const tool = resolve(import.meta.dirname, 'format-docs.mjs');
    const { status, stderr } = spawnSync(process.execPath, [tool, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
