import { describe, expect, it } from '@jest/globals';
import { Places } from './places.js';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('places', () => {
  it('are taken by so many at a time, and by all in the end', async () => {
    const places = new Places(2);
    let now = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      now += 1;
      most = Math.max(most, now);
      await soon();
      now -= 1;
    };
    await Promise.all(Array.from({ length: 7 }, () => places.take(work)));
    expect([most, now]).toEqual([2, 0]);
  });

  it('come back from work that fails', async () => {
    const places = new Places(1);
    await expect(places.take(() => Promise.reject(new Error('planted')))).rejects.toThrow('planted');
    expect(await places.take(() => Promise.resolve('next'))).toBe('next');
  });
});
