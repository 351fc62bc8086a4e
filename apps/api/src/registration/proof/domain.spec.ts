import { describe, expect, it } from '@jest/globals';
import { isWithin, officialDomain } from './domain.js';

const LISTED = '10.0.0.0/8, localhost:8080, 127.0.0.1:4010';

describe('an official domain', () => {
  it.each([
    ['hamburg.de', 'hamburg.de'],
    ['WWW.Hamburg.de.', 'hamburg.de'],
    ['https://www.hamburg.de/beteiligung?x=1', 'hamburg.de'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['stadt.hamburg.de', 'stadt.hamburg.de'],
  ])('%s is %s, with a file in https and a TXT record', (text, name) => {
    expect(officialDomain(text, LISTED)).toEqual({
      name,
      wellKnownUrl: `https://${name}/.well-known/participation-navigator.txt`,
      dnsName: `_participation-navigator.${name}`,
    });
  });

  it.each([
    'de',
    'localhost',
    'localhost:8081',
    'x.localhost',
    '10.0.0.1',
    '127.0.0.1',
    '0x7f.1',
    '[::1]',
    'user:pass@hamburg.de',
    'ftp://hamburg.de',
    'javascript:alert(1)',
    'ham burg.de',
    '',
    '.',
    '..',
    `${'a'.repeat(64)}.de`,
    '1.2.3.4.5',
  ])('is not %j', (text) => {
    expect(officialDomain(text, LISTED)).toBeNull();
  });

  it('is the very host and port that the operator listed, in plain http and without a record', () => {
    for (const text of ['localhost:8080', 'http://localhost:8080/feed.json']) {
      expect(officialDomain(text, LISTED)).toEqual({
        name: 'localhost:8080',
        wellKnownUrl: 'http://localhost:8080/.well-known/participation-navigator.txt',
        dnsName: null,
      });
    }
  });
});

describe('a host within a domain', () => {
  it.each([
    ['hamburg.de:443', 'hamburg.de', true],
    ['beteiligung.hamburg.de:443', 'hamburg.de', true],
    ['beteiligung.hamburg.de:8443', 'hamburg.de', true],
    ['127.0.0.1:4010', '127.0.0.1:4010', true],
    ['127.0.0.1:4011', '127.0.0.1:4010', false],
    ['nothamburg.de:443', 'hamburg.de', false],
    ['hamburg.de.evil.example:443', 'hamburg.de', false],
    ['hamburg.de:443', 'beteiligung.hamburg.de', false],
  ])('%s in %s: %s', (host, domain, expected) => {
    expect(isWithin(host, domain)).toBe(expected);
  });
});
