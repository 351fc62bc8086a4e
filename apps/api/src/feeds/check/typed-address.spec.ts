import { describe, expect, it } from '@jest/globals';
import { typedAddress } from './typed-address.js';

describe('an address as people type it', () => {
  it.each([
    ['mitreden.example', 'https://mitreden.example'],
    ['  bürger.example.org/start?a=1 ', 'https://bürger.example.org/start?a=1'],
    ['geo.example:8443/wfs', 'https://geo.example:8443/wfs'],
    ['http://mitreden.example/', 'http://mitreden.example/'],
    ['localhost', 'localhost'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['user@b.example', 'user@b.example'],
    ['ein Satz.', 'ein Satz.'],
  ])('%j means %s', (text, address) => {
    expect(typedAddress(text)).toBe(address);
  });
});
