import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const Documents = z.record(z.string(), z.string());

/** Pages as a server answers them once Arabic stands in the list, with one status translated, or with the labels too. */
async function pages(...args: readonly string[]): Promise<z.infer<typeof Documents>> {
  const script = join(import.meta.dirname, 'third-language.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], { maxBuffer: 2 ** 24 });
  return Documents.parse(JSON.parse(stdout));
}

describe('a third language with one word translated', () => {
  let documents: z.infer<typeof Documents> = {};
  beforeAll(async () => {
    documents = await pages();
  });

  it('has every page, in German and marked as German, in its direction', () => {
    expect(Object.keys(documents).length).toBeGreaterThan(8);
    for (const html of Object.values(documents)) {
      expect(html).toContain('<html lang="de" dir="ltr">');
      expect(html).toContain('<nav aria-label="Hauptnavigation">');
      expect(html).toMatch(/<h1[^>]*>.+<\/h1>/s);
      expect(html).not.toMatch(/undefined|\[object Object\]/);
    }
  });

  it('says the word that is translated', () => {
    expect(documents['/']).toContain('مفتوح');
  });

  it('keeps to its own addresses and is offered to search engines', () => {
    expect(documents['/']).toContain('href="/ar/staedte"');
    expect(documents['/']).toMatch(/hrefLang="ar" href="https:\/\/navigator\.example\/ar"/);
  });
});

describe('a third language with its labels', () => {
  it('is what pages say they are in, from right to left', async () => {
    for (const html of Object.values(await pages('--labels'))) {
      expect(html).toContain('<html lang="ar" dir="rtl">');
      expect(html).toContain('<nav aria-label="التنقل">');
    }
  });
});
