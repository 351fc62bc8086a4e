import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandProblem } from './command-problem.js';
import { mapIn } from './field-map-file.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pn-map-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('a field map in a file', () => {
  it('may be left out', async () => {
    expect(await mapIn(undefined)).toBeNull();
  });

  it.each([
    ['map.json', '{ "title": "qx1", "phases": [{ "end": "qx2" }] }'],
    ['tabs.json', '{\n\t"title": "qx1",\n\t"phases": [\n\t\t{ "end": "qx2" }\n\t]\n}\n'],
    ['marked.json', '\uFEFF{"title":"qx1","phases":[{"end":"qx2"}]}'],
    ['map.yaml', '# our list\ntitle: qx1\nphases:\n  - end: qx2\n'],
  ])('is read from %s', async (name, text) => {
    expect(await mapIn(file(name, text))).toMatchObject({
      title: { path: 'qx1' },
      phases: [{ kind: 'informal', end: { path: 'qx2' } }],
    });
  });

  it('is refused with every fault, its path and both languages', async () => {
    const wrong = file('wrong.yaml', 'titel: x\nphases:\n  - start: 5\n');
    const failure = mapIn(wrong);
    await expect(failure).rejects.toThrow(CommandProblem);
    for (const words of [wrong, 'title: “title” is missing', '„title“ fehlt', 'titel: “titel”', 'phases[0].start: '])
      await expect(failure).rejects.toThrow(words);
  });

  it.each([
    ['broken.json', '{ "title": ', /neither JSON nor YAML[\s\S]+weder JSON noch YAML/],
    ['twice.json', '{ "title": "a", "title": "b" }', /unique/],
    ['alias.yaml', 'title: &t titel\nsummary: *t\n', /anchors[\s\S]+Anker/],
    ['empty.yaml', '', /must be an object|is missing/],
    ['large.yaml', `title: a\n# ${'x'.repeat(300_000)}`, /256 KB/],
  ])('is refused as %s', async (name, text, words) => {
    await expect(mapIn(file(name, text))).rejects.toThrow(words);
  });

  it('is refused where the file does not exist', async () => {
    await expect(mapIn(join(folder, 'nowhere.json'))).rejects.toThrow(/cannot be read \(ENOENT\)/);
  });
});
