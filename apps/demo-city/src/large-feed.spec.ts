import { describe, expect, it } from '@jest/globals';
import { generateLargeFeed, type LargeFeed } from './large-feed.js';

const SMALL: LargeFeed = { procedures: 250, seed: 7, now: new Date('2026-11-22T10:00:00Z') };

async function textOf(feed: LargeFeed): Promise<string> {
  let text = '';
  for await (const chunk of generateLargeFeed(feed)) text += chunk;
  return text;
}

describe('a large feed', () => {
  it('is valid JSON with as many procedures as asked for, each with its own id', async () => {
    const list: unknown = JSON.parse(await textOf(SMALL));
    expect(list).toMatchObject({ type: 'FeatureCollection', features: { length: 250 } });
    expect(new Set((await textOf(SMALL)).match(/"id":"verfahren-\d+"/g)).size).toBe(250);
  });

  it('is the same for the same seed and another for another', async () => {
    expect(await textOf(SMALL)).toBe(await textOf(SMALL));
    expect(await textOf(SMALL)).not.toBe(await textOf({ ...SMALL, seed: 8 }));
  });

  it('may be empty', async () => {
    expect(JSON.parse(await textOf({ ...SMALL, procedures: 0 }))).toEqual({ type: 'FeatureCollection', features: [] });
  });

  it('has features of a real size and comes in chunks', async () => {
    const chunks: string[] = [];
    for await (const chunk of generateLargeFeed({ ...SMALL, procedures: 2_000 })) chunks.push(chunk);
    const bytes = Buffer.byteLength(chunks.join(''));
    expect(bytes / 2_000).toBeGreaterThan(800);
    expect(bytes / 2_000).toBeLessThan(1_100);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(200_000);
  });
});
