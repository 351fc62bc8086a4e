import { describe, expect, it } from '@jest/globals';
import { securityTxt } from './security-txt.js';

const NOW = new Date('2026-11-22T19:45:12Z');
const linesOf = (operatorContact: string | null, baseUrl: string | null): readonly string[] =>
  (securityTxt({ operatorContact, baseUrl }, NOW) ?? '').split('\n').filter((line) => line !== '' && line[0] !== '#');

describe('security.txt', () => {
  it('names whom to tell, where it stands, and an end within a year (RFC 9116)', () => {
    expect(linesOf('it@stadt.example', 'https://beteiligung.stadt.example')).toEqual([
      'Contact: mailto:it@stadt.example',
      'Contact: https://beteiligung.stadt.example/impressum',
      'Expires: 2027-05-21T00:00:00Z',
      'Preferred-Languages: de, en',
      'Canonical: https://beteiligung.stadt.example/.well-known/security.txt',
    ]);
  });

  it.each(['https://stadt.example/sicherheit', 'mailto:it@stadt.example', 'tel:+49-40-1'])('keeps %s', (contact) => {
    expect(linesOf(contact, null)[0]).toBe(`Contact: ${contact}`);
  });

  it.each(['Rathaus, Zimmer 3', 'http://stadt.example', 'a@b\nExpires: 2099-01-01T00:00:00Z'])(
    'takes no contact that is no address: %j',
    (contact) => {
      expect(linesOf(contact, 'https://s.example')[0]).toBe('Contact: https://s.example/impressum');
    },
  );

  it('is not there where nobody can be told: without a contact, and without TLS', () => {
    expect(securityTxt({ operatorContact: null, baseUrl: null }, NOW)).toBeNull();
    expect(securityTxt({ operatorContact: null, baseUrl: 'http://localhost:3000' }, NOW)).toBeNull();
  });
});
