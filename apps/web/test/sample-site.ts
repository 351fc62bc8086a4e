import type { Site } from '@navigator/shared';

/** A site whose operator has filled in everything, most of it in German only. */
export const SITE: Site = {
  name: { de: 'Mitreden', en: 'Have a say' },
  logo: '/site/logo-1.svg',
  operator: { name: { de: 'Stadt Musterhausen', en: 'City of Musterhausen' } },
  contact: {
    name: 'Stabsstelle Beteiligung',
    street: 'Rathausplatz 1',
    city: '12345 Musterhausen',
    email: 'mit@musterhausen.example',
    phone: '+49 (30) 1234-0',
  },
  imprint: { representative: 'Mina Muster', vatId: 'DE000000000', text: { de: '## Haftung\n\nKeine.' } },
  privacy: { de: '## Protokolle\n\nWir speichern **sieben Tage**.\n\n- Auskunft', en: 'We keep **seven days**.' },
  accessibility: {
    body: { de: 'Die Stadt Musterhausen', en: 'The City of Musterhausen' },
    law: { de: 'BITV Musterland' },
    conformance: 'partial',
    method: 'selfAssessment',
    date: '2026-11-01',
    reviewed: '2026-11-20',
    barriers: [{ de: 'Der Kartenhintergrund ist kein Text.', en: 'The map background is no text.' }],
    feedback: { email: 'barriere@musterhausen.example', phone: '+49 30 1234-50' },
    enforcement: {
      name: { de: 'Schlichtungsstelle', en: 'Conciliation body' },
      url: 'https://schlichtung.example/',
      address: 'Weg 1, 10117 Berlin',
    },
  },
  easyLanguage: { de: 'Hier können Sie mitreden.' },
};
