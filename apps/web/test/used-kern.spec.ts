import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sourcesIn, tokensIn, usedKern } from '../scripts/used-kern.mjs';

interface Source {
  readonly name: string;
  readonly text: string;
}

let kern = '';
let sources: readonly Source[] = [];
let cut = '';

beforeAll(async () => {
  kern = await readFile(createRequire(import.meta.url).resolve('@kern-ux/native/dist/kern.min.css'), 'utf8');
  sources = await sourcesIn(join(import.meta.dirname, '../app'));
  cut = await usedKern(kern, sources);
});

describe('what is shipped of KERN', () => {
  it('has every class that our components name', () => {
    const named = new Set(sources.flatMap(({ text }) => text.match(/\bkern-[a-z0-9_-]+/g) ?? []));
    const known = [...named].filter((name) => hasRule(kern, name));
    expect(known).toEqual(expect.arrayContaining(['kern-btn', 'kern-btn--primary', 'kern-label', 'kern-sr-only']));
    expect(known.filter((name) => !hasRule(cut, name))).toEqual([]);
  });

  it('defines every token that our files and its own rules read', () => {
    const read = new Set([...sources.flatMap(({ text }) => tokensIn(text)), ...readIn(cut)]);
    expect(read.size).toBeGreaterThan(20);
    const own = sources.map(({ text }) => text).join('\n');
    const known = [...read].filter((token) => defines(kern, token));
    expect(known.filter((token) => !defines(cut, token) && !defines(own, token))).toEqual([]);
  });

  it('keeps both themes', () => {
    expect(cut).toMatch(/prefers-color-scheme: ?dark/);
    expect(cut).toContain('[data-kern-theme=dark]');
  });

  it('leaves out what no page uses, and is a tenth of the whole at most', () => {
    expect(hasRule(kern, 'kern-kopfzeile')).toBe(true);
    expect(hasRule(cut, 'kern-kopfzeile')).toBe(false);
    expect(cut.length).toBeLessThan(kern.length / 10);
  });

  it('follows a component that names another class', async () => {
    const more = await usedKern(kern, [...sources, { name: 'new.tsx', text: '<p className="kern-kopfzeile" />' }]);
    expect(hasRule(more, 'kern-kopfzeile')).toBe(true);
  });
});

function hasRule(css: string, name: string): boolean {
  return new RegExp(`\\.${name}(?![\\w-])`).test(css);
}

function defines(css: string, token: string): boolean {
  return new RegExp(`${token}\\s*:`).test(css);
}

function readIn(css: string): string[] {
  return (css.match(/var\(\s*--kern-[a-z0-9-]+/g) ?? []).flatMap(tokensIn);
}
