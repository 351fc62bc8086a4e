import { describe, expect, it } from '@jest/globals';
import { pdsFeature, pdsList } from '../../../test/pds-list.js';
import { brokenAfter, bytes, failure, scripted } from '../../../test/scripted-transport.js';
import type { Answer } from '../../harvest/reading/transport.js';
import { detect, type Detection } from './detect.js';

const URL_OF_LIST = 'https://stadt.example/dipas-pds/projects';
const look = (answer: Answer): Promise<Detection> =>
  detect(URL_OF_LIST, null, scripted({ '/dipas-pds/projects': answer }));
const bothTexts = { de: expect.any(String), en: expect.any(String) };

describe('looking at an address', () => {
  it('recognises a format by its words and names the address after all redirects', async () => {
    expect(await look(bytes(pdsList([pdsFeature('a')])))).toMatchObject({
      kind: 'candidates',
      candidates: [
        { format: 'dipas-pds', url: 'https://stadt.example/', evidence: expect.stringContaining('nameFull') },
      ],
    });
  });

  it('takes GeoJSON of something else for a list that a field map might read, and is not sure', async () => {
    const trees = { type: 'FeatureCollection', features: [{ properties: { baum: 1 } }] };
    const detection = await look(bytes(trees));
    expect(detection).toMatchObject({ kind: 'candidates', candidates: [{ format: 'geojson' }] });
    const [candidate] = detection.kind === 'candidates' ? detection.candidates : [];
    expect(candidate?.confidence).toBeLessThan(0.5);
  });

  it.each([
    [
      'HTML by its header',
      bytes('<p>Hallo</p>', { 'content-type': 'text/html; charset=utf-8' }),
      'html-instead-of-data',
    ],
    ['HTML by its beginning', bytes('\n  <!DOCTYPE html><title>x'), 'html-instead-of-data'],
    ['another format', bytes('<?xml version="1.0"?><rss/>'), 'not-a-feed'],
    ['nothing', bytes(''), 'not-a-feed'],
    ['no answer', failure('dns-failed'), 'dns-failed'],
    ['a body that breaks', brokenAfter('{"type":', 'reset'), 'reset'],
    ['304 to a question without conditions', { kind: 'not-modified' } as const, 'not-a-feed'],
  ])('fails on %s', async (_, answer, code) => {
    expect(await look(answer)).toMatchObject({ kind: 'failure', error: { code, text: bothTexts } });
  });

  it('reads no more than it needs', async () => {
    let pieces = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        pieces += 1;
        yield await Promise.resolve(new Uint8Array(16_384));
      }
    }
    await look({ kind: 'answer', status: 200, url: URL_OF_LIST, headers: {}, body: endless() });
    expect(pieces).toBe(4);
  });
});

describe('a format that is named', () => {
  it('is taken at its word without a request', async () => {
    const transport = scripted({});
    expect(await detect(URL_OF_LIST, 'dipas-pds', transport)).toMatchObject({ candidates: [{ confidence: 1 }] });
    expect(transport.asked).toEqual([]);
  });

  it('fails where nobody reads it yet', async () => {
    const failed = { kind: 'failure', error: { code: 'format-not-read-yet', detail: 'oparl', text: bothTexts } };
    expect(await detect(URL_OF_LIST, 'oparl', scripted({}))).toMatchObject(failed);
  });
});
