import { describe, expect, it } from '@jest/globals';
import { CONDITION_TEXTS, licenceName, licenceOf, LICENCES } from './licence.js';

describe('licences', () => {
  it('are found by their SPDX identifier, as GovData writes them and as people do', () => {
    const ids = ['DL-DE-BY-2.0', 'dl-de/by-2-0', 'CC BY 4.0', 'cc-by-4.0', 'odbl-1.0'].map((id) => licenceOf(id)?.id);
    expect(ids).toEqual(['dl-de/by-2-0', 'dl-de/by-2-0', 'CC-BY-4.0', 'CC-BY-4.0', 'ODbL-1.0']);
    expect(licenceOf('unbekannt')).toBeNull();
  });

  it('are called by name, and one that nobody knows as its source writes it', () => {
    expect(licenceName('CC0-1.0')).toBe('Creative Commons Zero 1.0');
    expect(licenceName('Hausrecht')).toBe('Hausrecht');
  });

  it('have an address, at least one condition in words, and ids that do not fall together', () => {
    for (const { url, conditions } of LICENCES) {
      expect(url).toMatch(/^https:/);
      expect(conditions.map((condition) => CONDITION_TEXTS[condition].de).join('')).not.toBe('');
    }
    expect(LICENCES.map(({ id }) => licenceOf(id)?.id)).toEqual(LICENCES.map(({ id }) => id));
  });

  it('that shut anybody out are not open', () => {
    for (const { conditions, isOpen } of LICENCES) {
      expect(isOpen).toBe(!conditions.includes('nonCommercial') && !conditions.includes('noDerivatives'));
    }
  });
});
