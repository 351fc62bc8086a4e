import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { seal, unseal } from './seal.js';

const lock = { key: randomBytes(32), owner: 'feed-1' };
const plain = '{"id":"stadt","secret":"Geheim €1"}';

describe('a sealed text', () => {
  it('opens with the key and for the owner it was sealed for', () => {
    expect(unseal(seal(plain, lock), lock)).toBe(plain);
  });

  it('shows nothing of what is in it, and looks another way each time', () => {
    const [one, other] = [seal(plain, lock), seal(plain, lock)];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.split('.').join(''), 'base64url').toString('latin1')).not.toContain('stadt');
  });

  it.each([
    ['another key', { ...lock, key: randomBytes(32) }],
    ['another owner', { ...lock, owner: 'feed-2' }],
  ])('stays shut for %s', (_, other) => {
    expect(unseal(seal(plain, lock), other)).toBeNull();
  });

  it('stays shut when any character of it was changed', () => {
    const sealed = seal('x', lock);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      // The last character of a part may hold bits that stand for nothing.
      const isSame = changed.split('.').every((part, index) => bytesOf(part) === bytesOf(sealed.split('.')[index]));
      expect(unseal(changed, lock)).toBe(isSame && changed.startsWith('v1.') ? 'x' : null);
    }
  });

  it.each(['', 'v1', 'v1.a.b.c', 'v1...', 'v2.x', 'plain text', `v1.${'A'.repeat(16)}.AAAA.AAAA`])(
    'is not %j',
    (text) => {
      expect(unseal(text, lock)).toBeNull();
    },
  );
});

function bytesOf(part = ''): string {
  return Buffer.from(part, 'base64url').toString('hex');
}
