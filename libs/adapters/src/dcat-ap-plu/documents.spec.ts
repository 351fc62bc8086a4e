import { describe, expect, it } from '@jest/globals';
import type { SourceRecord } from '@navigator/shared';
import { recordWith } from './test/lists.js';

const DOC_TYPE = 'https://specs.diplanung.de/resource/docType#';

/** A document of this kind; `more` may hold any further property. */
const paper = (kind: string, url: string, more = ''): string =>
  `<dcat:distribution><dcat:Distribution><dcat:accessURL rdf:resource="${url}"/><plu:docType rdf:resource="${DOC_TYPE}${kind}"/>${more}</dcat:Distribution></dcat:distribution>`;

const documentsOf = async (properties: string): Promise<SourceRecord['documents'] | undefined> =>
  (await recordWith(properties))?.documents;
const resultOf = async (properties: string): Promise<SourceRecord['result'] | undefined> =>
  (await recordWith(properties))?.result;

describe('the documents of a dataset', () => {
  it('have a title, an address, a media type and a date', async () => {
    const more =
      '<dct:title>Plan</dct:title><dct:format>PDF</dct:format><dcat:downloadURL rdf:resource="https://a.example/1.pdf"/><dct:modified>2026-02-01T00:00:00.000Z</dct:modified><dct:issued>2025-01-01</dct:issued>';
    expect(await documentsOf(paper('planDrawing', 'https://a.example/1', more))).toEqual([
      { title: 'Plan', url: 'https://a.example/1.pdf', mediaType: 'application/pdf', date: '2026-02-01' },
    ]);
  });

  it.each([
    ['application/pdf', 'application/pdf'],
    ['DOCX', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['http://publications.europa.eu/resource/authority/file-type/HTML', 'text/html'],
    ['WMS', null],
    ['__proto__', null],
  ])('are of the type that %s means', async (format, mediaType) => {
    const properties = paper('statement', 'https://a.example/1', `<dct:format>${format}</dct:format>`);
    expect(await documentsOf(properties)).toMatchObject([{ mediaType }]);
  });

  it('are called by their description or address where they have no title', async () => {
    const described = paper('statement', 'https://a.example/1', '<dct:description>Text</dct:description>');
    const bare = paper('statement', 'https://a.example/2');
    expect((await documentsOf(described + bare))?.map(({ title }) => title)).toEqual(['Text', 'https://a.example/2']);
  });

  it('are no pages, no broken links, and none of them twice', async () => {
    const one = paper('statement', 'https://a.example/1');
    const pages = paper('participationURL', 'https://a.example/p') + paper('procedureURL', 'https://a.example/q');
    expect(await documentsOf(one + one + pages + paper('statement', 'javascript:alert(1)'))).toHaveLength(1);
  });
});

describe('the page of a dataset', () => {
  it('is the one for taking part, wherever it stands', async () => {
    const pages = paper('procedureURL', 'https://a.example/q') + paper('participationURL', 'https://a.example/p');
    expect((await recordWith(pages))?.url).toBe('https://a.example/p');
  });

  it('is the next best where the best leads nowhere', async () => {
    const pages = paper('participationURL', 'javascript:alert(1)') + paper('procedureURL', 'https://a.example/q');
    expect((await recordWith(pages))?.url).toBe('https://a.example/q');
    expect((await recordWith(paper('participationURL', 'mailto:a@a.example')))?.url).toBe('https://plan.example/1');
  });
});

describe('the result of a dataset', () => {
  it.each(['finalNotice', 'declaratoryDecision', 'summaryStatement'])('is a %s', async (kind) => {
    const more = '<dct:issued>2026-02-01</dct:issued>';
    expect(await resultOf(paper(kind, 'https://a.example/1', more))).toEqual({
      state: 'published',
      url: 'https://a.example/1',
      publishedAt: '2026-02-01',
    });
  });

  it.each(['announcement', 'planDrawing', 'statement', 'unknown', 'decision'])('is no %s', async (kind) => {
    expect((await resultOf(paper(kind, 'https://a.example/1')))?.state).toBe('notReported');
  });

  it('is none where it cannot be opened', async () => {
    expect((await resultOf(paper('finalNotice', 'javascript:alert(1)')))?.state).toBe('notReported');
  });
});
