import { describe, expect, it } from '@jest/globals';
import { hostKey, urlKey } from './url-key.js';

const keyOf = (text: string): string => urlKey(new URL(text));
const ADDRESS = 'https://beteiligung.example.org/drupal/dipas-pds/projects';

describe('one feed in many spellings (F47)', () => {
  it.each([
    'http://beteiligung.example.org/drupal/dipas-pds/projects',
    'https://Beteiligung.Example.ORG/drupal/dipas-pds/projects',
    'https://beteiligung.example.org:443/drupal/dipas-pds/projects',
    'http://beteiligung.example.org:80/drupal/dipas-pds/projects',
    'https://beteiligung.example.org./drupal/dipas-pds/projects',
    'https://beteiligung.example.org/drupal/dipas-pds/projects/',
    'https://beteiligung.example.org/drupal/dipas-pds/projects#karte',
    'https://beteiligung.example.org/drupal/./dipas-pds/projects',
    '  https://beteiligung.example.org/drupal/dipas-pds/projects',
  ])('%s is the same', (spelling) => {
    expect(keyOf(spelling)).toBe(keyOf(ADDRESS));
  });

  it.each([
    'https://www.beteiligung.example.org/drupal/dipas-pds/projects',
    'https://beteiligung.example.org:8443/drupal/dipas-pds/projects',
    'https://beteiligung.example.org/drupal/dipas-pds/Projects',
    'https://beteiligung.example.org/drupal/dipas-pds/projects?stadt=nord',
  ])('%s is another', (spelling) => {
    expect(keyOf(spelling)).not.toBe(keyOf(ADDRESS));
  });

  it('the mailbox of a sender is no path of a host', () => {
    expect(keyOf('inbox:0a1b2c')).toBe('inbox:0a1b2c');
  });

  it('a final dot and a port do not hide each other', () => {
    expect(keyOf('http://beteiligung.example.org.:8080/a')).toBe(keyOf('http://beteiligung.example.org:8080/a'));
  });
});

describe('a host', () => {
  it.each([
    ['https://Example.org/a', 'example.org:443'],
    ['http://example.org/a', 'example.org:80'],
    ['http://example.org:8080/a', 'example.org:8080'],
    ['http://example.org.:8080/a', 'example.org:8080'],
    ['http://[::1]:8080/a', '[::1]:8080'],
    ['demo://lindenhafen/dipas-pds/projects', 'demo:lindenhafen'],
    ['inbox:0a1b2c', 'inbox:0a1b2c'],
  ])('of %s is %s', (address, host) => {
    expect(hostKey(new URL(address))).toBe(host);
  });
});
