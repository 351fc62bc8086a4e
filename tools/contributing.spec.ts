import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const page = readFileSync(resolve(root, 'CONTRIBUTING.md'), 'utf8');
const steps = page.slice(page.indexOf('## Add a wire format'), page.indexOf('## Set-up'));

/** The files that a newcomer copies, by the comment each begins with; fixtures are named in the line above. */
const sources = [...steps.matchAll(/^```ts\n\/\/ libs\/adapters\/src\/town-list\/(\S+)\n([\s\S]*?)^```$/gm)];
const [list = ''] = [...steps.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

/** Reads the fixture as the api would, and says what came out. */
const reading = `
  import { readFileSync } from 'node:fs';
  import { townList } from './src/town-list/town-list.adapter.ts';
  const body = (async function* () { yield readFileSync('src/town-list/list.json'); })();
  const { state, requests: [request] } = townList.start({ url: 'https://a.example/list.json', language: 'de' });
  const response = { request, status: 200, url: request.url, headers: {}, body };
  const kinds = [];
  for await (const { kind } of townList.read(state, response, { timeZone: 'Europe/Berlin' })) kinds.push(kind);
  console.log(kinds.join(' '));
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pn-toy-'));
  mkdirSync(join(folder, 'src/town-list'), { recursive: true });
  symlinkSync(resolve(root, 'libs/adapters/src/kit'), join(folder, 'src/kit'));
  symlinkSync(resolve(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const [, name = '', text = ''] of sources) writeFileSync(join(folder, 'src/town-list', name), text);
  writeFileSync(join(folder, 'src/town-list/list.json'), list);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the toy format of CONTRIBUTING.md', () => {
  it('is one folder', () => {
    expect(sources.map(([, name]) => name)).toEqual([
      'wire.ts',
      'town-list.adapter.ts',
      'town-list.adapter.spec.ts',
      'town-list.doc.ts',
    ]);
  });

  it('reads its list as the page says: 3 found, 1 mapped, 2 rejected', () => {
    const tsx = ['--import', 'tsx', '--conditions=source', '--input-type=module', '--eval', reading];
    const { stdout, stderr } = spawnSync(process.execPath, tsx, { cwd: folder, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: 'record rejected rejected end\n', stderr: '' });
  });
});
