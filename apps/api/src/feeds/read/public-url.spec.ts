import { describe, expect, it } from '@jest/globals';
import { publicUrl } from './public-url.js';

describe('the address of a feed as everybody sees it', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['https://user:secret@a.example/x', 'https://a.example/x'],
    ['https://a.example:8443/x?type=pds&page=2', 'https://a.example:8443/x?type=pds&page=2'],
    ['https://a.example/x?token=abc', 'https://a.example/x?token=…'],
    ['https://a.example/x?API_KEY=abc&access_token=d', 'https://a.example/x?API_KEY=…&access_token=…'],
    ['https://a.example/x?sig=abc&password=p&auth=q', 'https://a.example/x?sig=…&password=…&auth=…'],
    ['https://a.example/x?v=3f9d2c1ab8e74d60a1b2', 'https://a.example/x?v=…'],
    [
      'https://a.example/x?service=WFS&typeName=ns:procedures_2026',
      'https://a.example/x?service=WFS&typeName=ns%3Aprocedures_2026',
    ],
    ['https://a.example/x#token=abc', 'https://a.example/x'],
    ['demo:musterstadt', 'demo:musterstadt'],
    ['no address', ''],
  ])('%s reads %s', (address, shown) => {
    expect(publicUrl(address)).toBe(shown);
  });
});
