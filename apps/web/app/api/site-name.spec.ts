import { describe, expect, it } from '@jest/globals';
import { NO_SITE } from '@navigator/shared';
import { lineIn, siteName, titleOf } from './site-name.js';

describe('the name of the site', () => {
  it('is the product’s until an operator gives it another', () => {
    expect(siteName(NO_SITE, 'de')).toBe('Beteiligungsnavigator');
    expect(siteName(NO_SITE, 'en')).toBe('Participation Navigator');
    expect(siteName({ ...NO_SITE, name: { de: 'Mitreden', en: 'Have a say' } }, 'en')).toBe('Have a say');
  });

  it('ends every title', () => {
    expect(titleOf({ ...NO_SITE, name: { de: 'Mitreden' } }, 'de', 'Impressum')).toBe('Impressum – Mitreden');
  });

  it('that exists in German only serves both languages', () => {
    expect(lineIn({ de: 'Stadt Musterhausen' }, 'en')).toBe('Stadt Musterhausen');
  });
});
