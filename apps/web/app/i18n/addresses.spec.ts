import { describe, expect, it } from '@jest/globals';
import { cityPath, idAtEnd, procedurePath } from './addresses.js';

describe('addresses of ours', () => {
  it('of a city carry its name before its id', () => {
    const city = { id: '1pvbc00001', name: 'Köln am Rhein' };
    expect(cityPath(city, 'de')).toBe('/staedte/koeln-am-rhein-1pvbc00001');
    expect(cityPath(city, 'en')).toBe('/en/staedte/koeln-am-rhein-1pvbc00001');
  });

  it('of a procedure carry its slug before its id', () => {
    expect(procedurePath({ id: '1pr0c00001', slug: 'radweg' }, 'en')).toBe('/en/verfahren/radweg-1pr0c00001');
  });

  it('find by what stands at their end', () => {
    expect(idAtEnd('koeln-am-rhein-1pvbc00001')).toBe('1pvbc00001');
    expect(idAtEnd('1pvbc00001')).toBe('1pvbc00001');
  });
});
