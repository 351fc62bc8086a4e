import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandProblem } from './command-problem.js';
import { credentialIn } from './credential-file.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pn-credential-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function fileOf(text: string): string {
  const file = join(folder, 'credential');
  writeFileSync(file, text);
  return file;
}

describe('the file behind --credential', () => {
  it.each([
    ['JSON', '{"id": "stadt", "secret": "Geheim1"}', { id: 'stadt', secret: 'Geheim1' }],
    ['JSON without an id', '{"secret": "Geheim1"}', { id: null, secret: 'Geheim1' }],
    ['JSON with a byte order mark', '\uFEFF{"id": null, "secret": "Geheim1"}\n', { id: null, secret: 'Geheim1' }],
    ['two lines', 'stadt\nGeheim1\n', { id: 'stadt', secret: 'Geheim1' }],
    ['two lines of Windows', 'stadt\r\nGeheim1\r\n\r\n', { id: 'stadt', secret: 'Geheim1' }],
    ['one line', 'Geheim1', { id: null, secret: 'Geheim1' }],
  ])('may hold %s', async (_, text, expected) => {
    expect(await credentialIn(fileOf(text))).toEqual(expected);
  });

  it.each([
    ['nothing', '\n'],
    ['three lines', 'stadt\nGeheim1\nnoch etwas'],
    ['broken JSON', '{"id": "stadt", "secret": "Geheim1"'],
    ['JSON without a secret', '{"id": "Geheim1"}'],
    ['JSON with an empty secret', '{"id": "Geheim1", "secret": " "}'],
    ['JSON with more in it', '{"id": "stadt", "secret": "Geheim1", "url": "x"}'],
    ['far too much', 'Geheim1'.repeat(5000)],
  ])('with %s is refused: both languages say what is expected, and nothing of it is repeated', async (_, text) => {
    const reading = credentialIn(fileOf(text));
    await expect(reading).rejects.toThrow(CommandProblem);
    await expect(reading).rejects.toThrow(/--credential .+: Expected is[\s\S]+Erwartet wird/);
    await expect(reading).rejects.not.toThrow(/Geheim1/);
  });

  it('must be there, and be a file', async () => {
    await expect(credentialIn(join(folder, 'nowhere'))).rejects.toThrow(/no such file/);
    await expect(credentialIn(folder)).rejects.toThrow(CommandProblem);
  });

  it('is not needed', async () => {
    expect(await credentialIn(undefined)).toBeNull();
  });
});
