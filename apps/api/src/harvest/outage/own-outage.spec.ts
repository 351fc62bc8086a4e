import { describe, expect, it } from '@jest/globals';
import { isOurs, isSuspicious, siteOf } from './own-outage.js';

describe('hosts are related', () => {
  it.each([
    ['beteiligung.musterstadt.de:443', 'musterstadt.de'],
    ['musterstadt.de:8443', 'musterstadt.de'],
    ['consult.example.gov.uk:443', 'example.gov.uk'],
    ['beteiligung.wien.gv.at:443', 'wien.gv.at'],
    ['127.0.0.2:8080', '127.0.0.2'],
    ['[2001:db8::1]:443', '[2001:db8::1]'],
    ['localhost:3000', 'localhost'],
  ])('by what was registered: %s belongs to %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });

  it('so that many of one city are one', () => {
    const city = ['a.musterstadt.de:443', 'b.musterstadt.de:443', 'musterstadt.de:8443'];
    expect(isOurs(city)).toBe(false);
    expect(isSuspicious([...city, 'beispielburg.de:443'])).toBe(true);
    expect(isOurs([...city, 'beispielburg.de:443', 'dorf.de:443'])).toBe(true);
  });
});
