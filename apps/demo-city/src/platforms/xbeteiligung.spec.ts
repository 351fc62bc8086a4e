import { describe, expect, it } from '@jest/globals';
import { ask, expected, platform, textAt } from './test/ask.js';

const message = (version: string): string => {
  const slug = `xbeteiligung-${version}`;
  return textAt(slug, platform(slug).listPath);
};

describe('a message of XBeteiligung', () => {
  it.each([
    ['1.2', 'https://www.xleitstelle.de/xbeteiligung/12'],
    ['1.3', 'https://www.xleitstelle.de/xbeteiligung/1/3'],
    ['1.4', 'https://www.xleitstelle.de/xbeteiligung/14'],
  ])('%s stands in the namespace of its version, under a prefix of the sender’s choice', (version, namespace) => {
    const xml = message(version);
    const [, prefix = ''] = /<([\w]+):kommunal\.Information\.Initiiert\.0451 /.exec(xml) ?? [];
    expect(xml).toContain(`version="${version}" xmlns:${prefix}="${namespace}"`);
    expect(new Set([...xml.matchAll(/<\/?([\w-]+):/g)].map(([, one]) => one))).toEqual(
      new Set([prefix, 'bn-g2g', 'bn-beh']),
    );
  });

  it.each(['1.2', '1.3', '1.4'])('of %s has all that a portal must be told, in the order of the schema', (version) => {
    const xml = message(version);
    const names = [...xml.slice(xml.indexOf('beteiligung>')).matchAll(/<\w+:([\w]+)[ >]/g)].map(([, name]) => name);
    expect(names).toEqual(
      'akteurVorhaben veranlasser planID planname planart verfahrensart beschreibungPlanungsanlass verfahrensschritt durchgang geltungsbereich raeumlicheBeschreibung bekanntmachung zeitraum beginn ende beteiligungURL'.split(
        ' ',
      ),
    );
    expect(xml).toMatch(/<code>(?:4000|6000)<\/code>/);
    expect(xml).toMatch(/<name><name>[^<]+<\/name><\/name>/);
    expect(xml).toMatch(/beginn>\d{4}-\d\d-\d\d(?:[+-]\d\d:\d\d)?</);
    const [, area = ''] = /geltungsbereich>([^<]+)</.exec(xml) ?? [];
    expect(JSON.parse(area.replaceAll('&quot;', '"'))).toMatchObject({ type: 'Polygon' });
  });

  it('tells of what began last, and the folder at the door of others', () => {
    const [only] = expected('xbeteiligung-1.4').procedures;
    expect(message('1.4')).toContain(`planID>${only?.id.replace(/^kommunal:|#1$/g, '') ?? ''}<`);
    const links = [...textAt('xbeteiligung-1.4', '/').matchAll(/href="(\/nachrichten\/[0-9a-f-]{36}\.xml)"/g)];
    expect(links).toHaveLength(5);
    for (const [, link = ''] of links)
      expect(ask('xbeteiligung-1.4', link).headers['content-type']).toBe('application/xml');
    expect(ask('xbeteiligung-1.4', '/nachrichten/11111111-2222-4333-8444-555555555555.xml').status).toBe(404);
  });
});
