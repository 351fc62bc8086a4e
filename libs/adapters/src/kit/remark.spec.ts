import { describe, expect, it } from '@jest/globals';
import { remark } from './remark.js';

describe('the value of a remark', () => {
  it('holds nothing that a database refuses, lest one record stop its feed', () => {
    expect(remark('topic-unknown', 'Wald\u0000 und \u202eWiese\u0007')).toMatchObject({ value: 'Wald und Wiese' });
  });

  it('is cut between letters, never within one', () => {
    const { value } = remark('topic-unknown', `${'x'.repeat(99)}😀`);
    expect(value).toBe('x'.repeat(99));
  });

  it('carries no password', () => {
    expect(remark('url-invalid', 'ftp://name:secret@host/').value).toBe('ftp://host/');
  });
});
