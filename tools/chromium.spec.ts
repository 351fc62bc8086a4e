import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';

describe('findChromium', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chromium-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function program(name: string, mode = 0o755): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, '#!/bin/sh\n');
    await chmod(path, mode);
    return path;
  }

  it('takes the program that CHROMIUM_PATH names', async () => {
    const named = await program('my-browser');
    expect(findChromium({ CHROMIUM_PATH: named, PATH: '' })).toBe(named);
  });

  it('takes no other program when the named one is missing', async () => {
    await program('chromium');
    expect(findChromium({ CHROMIUM_PATH: join(folder, 'gone'), PATH: folder })).toBeUndefined();
  });

  it('finds a browser on the PATH', async () => {
    const installed = await program('google-chrome');
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(installed);
  });

  it('prefers Chromium to Chrome', async () => {
    await program('google-chrome');
    const preferred = await program('chromium');
    expect(findChromium({ PATH: folder })).toBe(preferred);
  });
});
