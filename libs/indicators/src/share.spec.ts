import { describe, expect, it } from '@jest/globals';
import { share } from './share.js';

describe('a share', () => {
  it('is a number between 0 and 1', () => {
    expect(share(1, 4)).toBe(0.25);
    expect(share(0, 4)).toBe(0);
  });

  it('of nothing is not 0 but no number at all', () => {
    expect(share(0, 0)).toBeNull();
  });
});
