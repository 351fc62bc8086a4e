import { describe, expect, it } from '@jest/globals';
import { pdsFeature, pdsList } from '../../../test/pds-list.js';
import { brokenAfter, bytes, failure, scripted, type Script } from '../../../test/scripted-transport.js';
import type { Answer } from '../../harvest/reading/transport.js';
import { detect, type Detection } from './detect.js';

const URL_OF_LIST = 'https://stadt.example/dipas-pds/projects';
const look = (answer: Answer, others: Script = {}): Promise<Detection> =>
  detect(URL_OF_LIST, null, scripted({ ...others, '/dipas-pds/projects': answer }));
const bothTexts = { de: expect.any(String), en: expect.any(String) };

describe('looking at an address', () => {
  it('recognises a format by its words and names the address after all redirects', async () => {
    const detection = await look(bytes(pdsList([pdsFeature('a')])));
    expect(detection).toMatchObject({
      kind: 'candidates',
      candidates: [
        { format: 'dipas-pds', url: 'https://stadt.example/', evidence: expect.stringContaining('nameFull') },
      ],
    });
    expect(detection.asked).toEqual([
      {
        url: URL_OF_LIST,
        status: 200,
        answeredFrom: 'https://stadt.example/',
        came: { de: 'dipas-pds', en: 'dipas-pds' },
      },
    ]);
  });

  it('takes GeoJSON of something else for a list that a field map might read, is not sure, and guesses nowhere', async () => {
    const trees = { type: 'FeatureCollection', features: [{ properties: { baum: 1 } }] };
    const detection = await look(bytes(trees));
    expect(detection).toMatchObject({ kind: 'candidates', candidates: [{ format: 'geojson' }] });
    const [candidate] = detection.kind === 'candidates' ? detection.candidates : [];
    expect(candidate?.confidence).toBeLessThan(0.5);
    expect(detection.asked).toHaveLength(1);
  });

  it.each([
    [
      'HTML by its header',
      bytes('<p>Hallo</p>', { 'content-type': 'text/html; charset=utf-8' }),
      'html-instead-of-data',
    ],
    ['HTML by its beginning', bytes('\n  <!DOCTYPE html><title>x'), 'html-instead-of-data'],
    ['another format', bytes('<?xml version="1.0"?><atlas/>'), 'not-a-feed'],
    ['nothing', bytes(''), 'empty-answer'],
    ['no answer', failure('dns-failed'), 'dns-failed'],
    ['a body that breaks', brokenAfter('{"type":', 'reset'), 'reset'],
    ['304 to a question without conditions', { kind: 'not-modified' } as const, 'empty-answer'],
  ])('fails on %s', async (_, answer, code) => {
    expect(await look(answer)).toMatchObject({ kind: 'failure', error: { code, text: bothTexts } });
  });

  it('asks nobody else where there is no answer, and says so', async () => {
    const { asked } = await look(failure('dns-failed'));
    expect(asked).toEqual([{ url: URL_OF_LIST, status: null, answeredFrom: null, came: { de: 'so', en: 'so' } }]);
  });

  it('goes on where a lead breaks or is refused', async () => {
    const page = bytes('<title>DIPAS</title><!doctype html>', { 'content-type': 'text/html' });
    const detection = await look(page, {
      '/drupal/dipas-pds/projects': brokenAfter('{"type":', 'reset'),
      '/dipas/drupal/dipas-pds/projects': bytes(pdsList([pdsFeature('a')])),
    });
    expect(detection).toMatchObject({
      candidates: [{ format: 'dipas-pds', url: 'https://stadt.example/dipas/drupal/dipas-pds/projects' }],
    });
    expect(detection.asked.map(({ came }) => came.en)).toEqual(['a web page', 'so', 'dipas-pds']);
  });

  it.each([
    ['data that nobody knows', '', 16],
    ['a list that is sure', JSON.stringify(pdsList([pdsFeature('a')])).slice(0, -2), 4],
  ])('reads no more of %s than it needs', async (_, beginning, expected) => {
    let pieces = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        pieces += 1;
        yield await Promise.resolve(new TextEncoder().encode((pieces === 1 ? beginning : '').padEnd(16_384)));
      }
    }
    await look({ kind: 'answer', status: 200, url: URL_OF_LIST, headers: {}, body: endless() });
    expect(pieces).toBe(expected);
  });

  it('reads a page in the charset that it names', async () => {
    const page = new TextEncoder().encode('<title>x</title><a href="/daten/b');
    const rest = Uint8Array.of(0xfc, ...new TextEncoder().encode('rger.geojson">Beteiligung</a>'));
    const body = { [Symbol.asyncIterator]: () => pieces([page, rest]) };
    const headers = { 'content-type': 'text/html; charset=iso-8859-1' };
    const { asked } = await look({ kind: 'answer', status: 200, url: URL_OF_LIST, headers, body });
    expect(asked[1]?.url).toBe('https://stadt.example/daten/b%C3%BCrger.geojson');
  });
});

// eslint-disable-next-line @typescript-eslint/require-await -- a body is read like any other, there is just nothing to wait for
async function* pieces(all: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* all;
}

describe('a format that is named', () => {
  it('is taken at its word without a request', async () => {
    const transport = scripted({});
    expect(await detect(URL_OF_LIST, 'dipas-pds', transport)).toMatchObject({
      candidates: [{ confidence: 1 }],
      asked: [],
    });
    expect(transport.asked).toEqual([]);
  });
});
