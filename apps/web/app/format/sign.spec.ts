import { describe, expect, it } from '@jest/globals';
import { Status } from '@navigator/shared';
import { SIGN_PATHS } from '../ui/status-sign.js';
import { signOf, SIGNS } from './sign.js';

describe('the sign of a procedure', () => {
  it('of every status is one of the legend', () => {
    expect(Status.options.map((status) => SIGNS.includes(signOf(status, 'notReported')))).not.toContain(false);
  });

  it('tells a closed procedure with a result from one without', () => {
    expect(signOf('closed', 'published')).toBe('closedWithResult');
    expect(signOf('closed', 'notPublished')).toBe('closed');
  });

  it('ignores a result that came early', () => {
    expect(signOf('open', 'published')).toBe('open');
  });

  it('has a shape of its own, so that nobody needs its colour', () => {
    const shapes = SIGNS.map((sign) => JSON.stringify(SIGN_PATHS[sign]));
    expect(new Set(shapes).size).toBe(SIGNS.length);
  });
});
