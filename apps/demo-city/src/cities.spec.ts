import { describe, expect, it } from '@jest/globals';
import { cityBySlug, demoCities } from './cities.js';

describe('the imaginary cities', () => {
  it('publish in every version of the platform, some with the navigator', () => {
    const withDipas = demoCities.filter((city) => city.format === 'dipas-pds');
    expect(new Set(withDipas.map(({ version }) => version))).toEqual(new Set(['1', '2', '3']));
    expect(withDipas.filter(({ hasNavigator }) => hasNavigator).every(({ version }) => version !== '1')).toBe(true);
  });

  it('publish in every format that is read, at the address of its list', () => {
    expect(new Set(demoCities.map(({ format }) => format))).toEqual(new Set(['dipas-pds', 'mein-berlin']));
    for (const { slug, format, feedUrl } of demoCities) {
      expect(feedUrl).toBe(
        format === 'dipas-pds' ? `demo://${slug}/dipas-pds/projects` : `demo://${slug}/api/projects/`,
      );
    }
  });

  it('carry keys that no real municipality has', () => {
    expect(new Set(demoCities.map(({ territoryKey }) => territoryKey)).size).toBe(demoCities.length);
    for (const { territoryKey } of demoCities) expect(territoryKey).toMatch(/^99\d{6}$/);
  });

  it('lie in northern and central Germany, apart from each other', () => {
    for (const { slug, centre } of demoCities) {
      const [longitude, latitude] = centre;
      expect(longitude > 6 && longitude < 13 && latitude > 50 && latitude < 55).toBe(true);
      for (const other of demoCities.filter((city) => city.slug !== slug)) {
        expect(Math.hypot(other.centre[0] - longitude, other.centre[1] - latitude)).toBeGreaterThan(0.4);
      }
    }
  });

  it('are found by the slug in their address', () => {
    for (const city of demoCities) expect(cityBySlug(new URL(city.feedUrl).hostname)).toBe(city);
    expect(cityBySlug('hamburg')).toBeNull();
  });
});
