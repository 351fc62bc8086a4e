import { describe, expect, it } from '@jest/globals';
import { PlaceList, Suggestions } from '@navigator/shared';
import { readExamples } from '../../test/example-reading.js';
import { limitOf } from '../platform/limits/doors.js';

const example = readExamples();
const suggestions = async (q: string): Promise<Suggestions> =>
  Suggestions.parse(await example.reading.json(`/api/v1/suggestions?q=${encodeURIComponent(q)}`));

describe('GET /api/v1/suggestions', () => {
  it('offers places of that name, the parts of towns among them', async () => {
    const { places, postcodes } = await suggestions('Altona');
    expect(places[0]).toMatchObject({ kind: 'place', territory: { key: '02000000', name: 'Hamburg' } });
    expect(places.length).toBeLessThanOrEqual(5);
    expect(postcodes).toEqual([]);
  });

  it('offers at most three postcodes for digits', async () => {
    const { places, postcodes } = await suggestions('2276');
    expect(places).toEqual([]);
    expect(postcodes.map(({ label }) => label)).toEqual(['22761 Hamburg', '22763 Hamburg', '22765 Hamburg']);
  });

  it('offers procedures by a half-typed word of the title, with what names them', async () => {
    expect((await suggestions('spielpl')).procedures).toEqual([
      { id: '0000000003', slug: 'spielplatz-sued', title: 'Spielplatz Süd', place: 'Parkallee', status: 'planned' },
    ]);
  });

  it('offers nothing that is hidden', async () => {
    expect((await suggestions('Entwurf')).procedures).toEqual([]);
    expect((await suggestions('Zurückgezogen')).procedures).toEqual([]);
  });

  it('offers nothing at all for words that fit nothing', async () => {
    expect(await suggestions('qqqqqq')).toEqual({ places: [], postcodes: [], procedures: [] });
  });

  it.each(['', '?q=', '?q=K', '?q=%20K%20', '?lang=de', '?q=Kiel&lang=xx', '?q=Kiel&page=2'])(
    'is 400 for %s',
    async (query) => {
      expect((await example.reading.get(`/api/v1/suggestions${query}`)).status).toBe(400);
    },
  );

  it('answers what is known already without a body', async () => {
    const first = await example.reading.get('/api/v1/suggestions?q=Kiel');
    await first.arrayBuffer();
    const known = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await example.reading.get('/api/v1/suggestions?q=Kiel', known)).status).toBe(304);
  });

  it('asks whoever types faster than people do to wait for the next minute', async () => {
    example.reading.clock.set('2026-03-10T12:05:40Z');
    const short = (): Promise<Response> => example.reading.get('/api/v1/suggestions?q=K');
    for (let asked = 0; asked < (limitOf('GET', '/api/v1/suggestions')?.most ?? 0); asked += 1)
      await (await short()).arrayBuffer();
    const refused = await short();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('20');
    example.reading.clock.set('2026-03-10T12:06:00Z');
    expect((await short()).status).toBe(400);
  });
});

describe('GET /api/v1/places?near=', () => {
  const near = async (point: string): Promise<readonly string[]> => {
    const { items } = PlaceList.parse(await example.reading.json(`/api/v1/places?near=${point}`));
    return items.map(({ label }) => label);
  };

  it('names the nearest place first', async () => {
    expect((await near('9.935,53.551'))[0]).toMatch(/, Hamburg$/);
    expect((await near('9.46,51.31'))[0]).toMatch(/Kassel/);
  });

  it('names nothing in the middle of the sea', async () => {
    expect(await near('4,55.5')).toEqual([]);
  });

  it.each(['near=10', 'near=10,100', 'near=a,b', 'near=10,53&q=Kiel'])('is 400 for %s', async (query) => {
    expect((await example.reading.get(`/api/v1/places?${query}`)).status).toBe(400);
  });
});
