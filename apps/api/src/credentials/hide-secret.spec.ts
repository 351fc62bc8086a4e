import { describe, expect, it } from '@jest/globals';
import { hideSecret } from './hide-secret.js';

const hide = hideSecret({ id: 'stadt', secret: 'p+w /1' });
const basic = Buffer.from('stadt:p+w /1').toString('base64');

describe('a text that quotes a platform', () => {
  it.each([
    ['as it was given', 'invalid token p+w /1!', 'invalid token …!'],
    ['as it stands in an address', '401 from /x?t=p%2Bw%20%2F1', '401 from /x?t=…'],
    ['as a form writes it', 't=p%2Bw+%2F1&a=1', 't=…&a=1'],
    ['as Basic authentication writes it', `Basic ${basic}`, 'Basic …'],
    ['twice', 'p+w /1, p+w /1', '…, …'],
  ])('keeps a secret to itself that is echoed %s', (_, text, expected) => {
    expect(hide(text)).toBe(expected);
  });

  it.each([null, { id: 'stadt', secret: '' }])('stays as it is where there is no secret (%j)', (credential) => {
    expect(hideSecret(credential)('not found: abc')).toBe('not found: abc');
  });
});
