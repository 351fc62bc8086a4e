import { describe, expect, it } from '@jest/globals';
import { dipasTopic } from './topics.js';
import { readWebsite } from './website.js';

describe('the page of a procedure (Q33)', () => {
  it.each([
    ['completes the route', 'https://hafen.a.example/#', 'https://hafen.a.example/#/'],
    ['keeps a complete route', 'https://hafen.a.example/#/', 'https://hafen.a.example/#/'],
    ['keeps the old path', 'https://hafen.a.example/dipas/#', 'https://hafen.a.example/dipas/#/'],
    ['keeps a page that is none of DIPAS', 'https://a.example/seite?x=1', 'https://a.example/seite?x=1'],
    ['keeps a deeper route', 'https://hafen.a.example/#/contribution/1', 'https://hafen.a.example/#/contribution/1'],
    ['forces https', 'http://hafen.a.example/#', 'https://hafen.a.example/#/'],
    ['completes a protocol', '//hafen.a.example/#', 'https://hafen.a.example/#/'],
    [
      'turns the path style into the subdomain style',
      'https://stadt.example/hafen/#',
      'https://hafen.stadt.example/#/',
    ],
    ['does so without a route', 'http://stadt.example/hafen/', 'https://hafen.stadt.example/'],
    ['keeps the path style on longer hosts', 'https://www.a.example/hafen/#', 'https://www.a.example/hafen/#/'],
    ['keeps the page of another id', 'https://stadt.example/wehr/#', 'https://stadt.example/wehr/#/'],
  ])('%s', (_, raw, url) => {
    expect(readWebsite(raw, 'hafen')).toEqual({ value: url, remarks: [] });
  });

  it.each([
    'http://127.0.0.1/hafen/#/',
    'http://localhost/hafen/#/',
    'http://demo.localhost/#/',
    'http://10.1.2.3/#/',
    'http://[::1]/#/',
    'http://stadt.example:8080/hafen/#/',
    'http://drupal.internal/#/',
  ])('stays http on %s', (raw) => {
    expect(readWebsite(raw, 'hafen').value).toBe(raw);
  });

  it('is null where it is no link', () => {
    expect(readWebsite('javascript:alert(1)', 'hafen')).toMatchObject({
      value: null,
      remarks: [{ code: 'url-invalid' }],
    });
    expect(readWebsite('', 'hafen')).toEqual({ value: null, remarks: [] });
  });

  it('does not build a host from an id that is no host name', () => {
    expect(readWebsite('https://stadt.example/a.b/#', 'a.b').value).toBe('https://stadt.example/a.b/#/');
  });
});

describe('the topics of DIPAS', () => {
  it.each([
    ['Parks und Grünanlagen', 'green-climate'],
    ['PARKS & GRÜNANLAGEN', 'green-climate'],
    ['Bezirksrouten', 'mobility'],
    ['Mobilität', 'mobility'],
    ['Kinder, Jugend und Familie', 'children-youth'],
    ['Bauen & Stadtentwicklung', 'urban-planning'],
  ])('take %s for %s', (label, topic) => {
    expect(dipasTopic(label)).toBe(topic);
  });

  it('do not guess', () => {
    expect(dipasTopic('Kleingewässerkunde')).toBeNull();
  });
});
