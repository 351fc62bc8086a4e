import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

const pages = [root, resolve(root, 'feeds'), resolve(root, 'docker/config')]
  .flatMap((folder) => readdirSync(folder).map((name) => resolve(folder, name)))
  .concat(
    readdirSync(resolve(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) =>
      resolve(root, 'docs', name),
    ),
  )
  .filter((path) => path.endsWith('.md'));

/** As the hosts of repositories make it from a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

const textOf = (path: string): string => readFileSync(path, 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '');
const anchorsIn = (path: string): readonly string[] =>
  [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Links to files of ours that lead nowhere. */
function brokenLinks(page: string): readonly string[] {
  const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : resolve(dirname(page), path);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsIn(target).includes(anchor);
  });
}

describe('the documents', () => {
  it('are many', () => {
    expect(pages.length).toBeGreaterThan(25);
  });

  it.each(pages.map((page) => [relative(root, page), page]))('%s leads nowhere in vain', (_, page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  it('explain every setting that the program reads', () => {
    const source = readFileSync(resolve(root, 'apps/api/src/config/config.ts'), 'utf8');
    const settings = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
    const table = readFileSync(resolve(root, 'docs/operations/install.md'), 'utf8');
    const explained = [...table.matchAll(/^\| `([A-Z_]+)` /gm)].map(([, name]) => name);
    expect(explained.toSorted()).toEqual(settings.toSorted());
  });

  it('explain every command', () => {
    const source = readFileSync(resolve(root, 'apps/api/src/commands/main.ts'), 'utf8');
    const commands = [...source.matchAll(/^ {2}\['([a-z]+)', \{ run: /gm)].map(([, name = '']) => name);
    const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
    expect(commands.length).toBeGreaterThan(4);
    expect(commands.filter((name) => !readme.includes(`npm run ${name}`))).toEqual([]);
  });
});
