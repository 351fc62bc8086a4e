import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { askPassword } from './ask-password.js';

const GOOD = 'vier Wörter und ein Bahnhof';

/** A terminal on which somebody types line by line, and what it shows. */
function terminal(lines: readonly string[]): { source: Parameters<typeof askPassword>[1]; shown: () => string } {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = new PassThrough();
  const told: string[] = [];
  output.on('data', (chunk: Buffer) => {
    told.push(String(chunk));
    const line = lines[told.filter((text) => text.endsWith(': ')).length - 1];
    if (String(chunk).endsWith(': ')) input.write(`${line ?? ''}\n`);
  });
  return { source: { input, output }, shown: () => told.join('') };
}

describe('a password', () => {
  it('is the first line of a pipe', async () => {
    const source = { input: Readable.from([`${GOOD}\nanother line\n`]), output: new PassThrough() };
    expect(await askPassword('ada@stadt.example', source)).toBe(GOOD);
  });

  it.each(['', 'kurz\n', `${'x'.repeat(201)}\n`])('of a length that does not do is refused (%#)', async (text) => {
    const source = { input: Readable.from([text]), output: new PassThrough() };
    await expect(askPassword('ada@stadt.example', source)).rejects.toThrow(/12 to 200 characters/);
  });

  it('is typed twice on a terminal, which never shows it', async () => {
    const { source, shown } = terminal([GOOD, GOOD]);
    expect(await askPassword('ada@stadt.example', source)).toBe(GOOD);
    expect(shown()).toContain('Password for ada@stadt.example');
    expect(shown()).not.toContain('Bahnhof');
  });

  it('that is typed differently the second time is refused', async () => {
    const { source } = terminal([GOOD, `${GOOD}!`]);
    await expect(askPassword('ada@stadt.example', source)).rejects.toThrow('The two differ');
  });
});
