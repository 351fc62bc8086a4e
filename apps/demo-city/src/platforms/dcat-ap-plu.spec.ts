import { describe, expect, it } from '@jest/globals';
import { ask, expected, jsonAt, objectAt, objects, textAt } from './test/ask.js';

const ITEMS = '/v1/collections/hh/items';
const rdfAt = (slug: string, path = ITEMS): string => textAt(slug, path);
const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);

/** Every tag is closed in the order in which it was opened. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, slash, name, end] of xml.matchAll(/<(\/?)([\w:.-]+)[^<>]*?(\/?)>/g)) {
    if (slash === '/' && open.pop() !== name) return false;
    if (slash === '' && end === '' && name !== undefined) open.push(name);
  }
  return open.length === 0;
}

describe('a server of plan metadata', () => {
  it.each(['rdf', 'eia'])('answers %s as one document with every record', (version) => {
    const slug = `dcat-ap-plu-${version}`;
    expect(ask(slug, ITEMS).headers['content-type']).toBe('application/rdf+xml');
    const document = rdfAt(slug);
    expect(isWellFormed(document.replace(/^<\?xml[^>]*>/, ''))).toBe(true);
    const ids = matches(document, /<dct:identifier>([0-9a-f-]{36})<\/dct:identifier>/g);
    expect(ids.toSorted()).toEqual(
      expected(slug)
        .procedures.map(({ id }) => id)
        .toSorted(),
    );
  });

  it('links steps and distributions that stand beside the plan', () => {
    const document = rdfAt('dcat-ap-plu-rdf');
    const linked = matches(document, /<plu:processStep rdf:resource="([^"]+)"/g);
    expect(linked).toEqual(matches(document, /<plu:ProcessStep rdf:about="([^"]+)"/g));
    expect(document).toContain('<dct:identifier> ProcStep-1 </dct:identifier>');
    expect(matches(document, /docType#(\w+)/g)).toEqual(linked.map(() => 'participationURL'));
    for (const [date = ''] of document.matchAll(/(?<=<dcat:startDate>)[^<]*/g)) {
      expect(date).toMatch(/^\d{4}-\d\d-\d\d(T00:00:00\.000Z)?$/);
    }
  });

  it('holds steps inside the assessments of the sister profile', () => {
    const document = rdfAt('dcat-ap-plu-eia');
    expect(document).toContain('<eia:processStep><eia:ProcessStep ');
    expect(document).toContain('<eia:prelimAssessment>false</eia:prelimAssessment>');
    expect(document).not.toContain('<plu:processStep');
  });

  it('is wrapped in JSON by one server, each record in a document of its own', () => {
    const rows = objects(jsonAt('dcat-ap-plu-json', ITEMS));
    expect(rows).toHaveLength(expected('dcat-ap-plu-json').procedures.length);
    for (const { dcat_ap_plu: rdf } of rows) expect(matches(String(rdf), /<(dcat:Dataset) /g)).toHaveLength(1);
  });

  it('searches by words, answers one record, and a message for none', () => {
    expect(matches(rdfAt('dcat-ap-plu-rdf', `${ITEMS}?q=gibtesnicht`), /<(dcat:Dataset) /g)).toEqual([]);
    const [first] = expected('dcat-ap-plu-rdf').procedures;
    expect(matches(rdfAt('dcat-ap-plu-rdf', `${ITEMS}/${first?.id ?? ''}`), /<(dcat:Dataset) /g)).toHaveLength(1);
    const missing = ask('dcat-ap-plu-rdf', `${ITEMS}/11111111-2222-4333-8444-555555555555`);
    expect(missing).toMatchObject({ status: 404, body: '{"msg":"record not found"}' });
  });

  it('says what it is', () => {
    expect(objectAt('dcat-ap-plu-rdf', '/v1/version')).toEqual({ version: '0.2.4' });
    expect(objectAt('dcat-ap-plu-eia', '/v1/version')).toEqual({ version: '0.1.1' });
    expect(objectAt('dcat-ap-plu-rdf', '/v1/collections')).toMatchObject({ collections: [{ id: 'hh' }] });
    expect(objectAt('dcat-ap-plu-rdf', '/v1/conformance')).toHaveProperty('conformsTo');
    expect(objectAt('dcat-ap-plu-rdf', '/v1/')).toHaveProperty('links');
    expect(objectAt('dcat-ap-plu-rdf', '/v1/collections/hh')).toMatchObject({ itemType: 'record' });
  });
});
