import { describe, expect, it } from '@jest/globals';
import { NO_SITE, SiteConfiguration } from './site.js';

const STATEMENT = {
  body: { de: 'Stadt Musterhausen' },
  conformance: 'partial',
  method: 'selfAssessment',
  date: '2026-11-01',
  barriers: [{ de: 'Der Kartenhintergrund ist nicht als Text verfügbar.' }],
  feedback: { email: 'barrierefrei@musterhausen.example' },
  enforcement: { name: { de: 'Schlichtungsstelle' }, url: 'https://schlichtung.example/' },
};

const WHOLE = {
  name: { de: 'Mitreden in Musterhausen', en: 'Have a say in Musterhausen' },
  logo: { file: 'logo.svg' },
  operator: { name: { de: 'Stadt Musterhausen' } },
  contact: {
    street: 'Rathausplatz 1',
    city: '12345 Musterhausen',
    email: 'info@musterhausen.example',
    phone: '+49 30 1',
  },
  imprint: { representative: 'Oberbürgermeisterin Mina Muster', vatId: 'DE000000000' },
  privacy: { de: 'Wir speichern nichts.' },
  accessibility: STATEMENT,
  easyLanguage: { de: 'Hier können Sie mitreden.' },
};

/** Where a configuration is refused, and why. */
function faults(changes: object): readonly string[] {
  const read = SiteConfiguration.safeParse({ ...WHOLE, ...changes });
  return read.success ? [] : read.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
}

describe('the configuration of a site', () => {
  it('may say everything', () => {
    expect(SiteConfiguration.parse(WHOLE)).toEqual(WHOLE);
  });

  it('may say nothing', () => {
    expect(SiteConfiguration.parse({})).toEqual({});
    expect(NO_SITE).toEqual({ logo: null });
  });

  it.each<[string, object, string]>([
    ['a key nobody knows', { titel: 'x' }, ' unrecognized_keys'],
    ['a key nobody knows inside', { contact: { ...WHOLE.contact, fax: '1' } }, 'contact unrecognized_keys'],
    ['English alone', { name: { en: 'Have a say' } }, 'name.de invalid_type'],
    ['an empty text', { privacy: { de: '  ' } }, 'privacy.de too_small'],
    ['a text where languages belong', { name: 'Mitreden' }, 'name invalid_type'],
    ['an address that is none', { contact: { ...WHOLE.contact, email: 'info' } }, 'contact.email invalid_format'],
    ['a telephone that is none', { contact: { ...WHOLE.contact, phone: 'ja' } }, 'contact.phone invalid_format'],
    [
      'a conformance the law does not know',
      { accessibility: { ...STATEMENT, conformance: 'mostly' } },
      'accessibility.conformance invalid_value',
    ],
    [
      'a day that does not exist',
      { accessibility: { ...STATEMENT, date: '2026-02-30' } },
      'accessibility.date invalid_format',
    ],
    [
      'a link that would run a script',
      { accessibility: { ...STATEMENT, enforcement: { ...STATEMENT.enforcement, url: 'javascript:alert(1)' } } },
      'accessibility.enforcement.url invalid_format',
    ],
  ])('refuses %s', (_, changes, expected) => {
    expect(faults(changes)).toEqual([expected]);
  });

  it('refuses full conformance beside known barriers, and partial conformance without any', () => {
    expect(faults({ accessibility: { ...STATEMENT, conformance: 'full' } })).toEqual(['accessibility.barriers custom']);
    expect(faults({ accessibility: { ...STATEMENT, barriers: [] } })).toEqual(['accessibility.barriers custom']);
    expect(faults({ accessibility: { ...STATEMENT, conformance: 'full', barriers: [] } })).toEqual([]);
  });

  it('refuses an imprint that does not say who it is about', () => {
    expect(faults({ operator: undefined, contact: undefined })).toEqual(['operator custom', 'contact custom']);
    expect(faults({ operator: undefined, contact: undefined, imprint: undefined })).toEqual([]);
  });
});
