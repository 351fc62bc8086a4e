import { describe, expect, it } from '@jest/globals';
import { pageKey, titleKey } from '../events/keys.js';
import { judgePair, type LinkFacts } from './judge-pair.js';
import { planKey } from './link-keys.js';

/** A record in the words of a source; only what an example names differs. */
type Told = Partial<LinkFacts> & { readonly url?: string; readonly site?: readonly [number, number] };

function factsOf({ url, site, title, ...same }: Told): LinkFacts {
  const key = titleKey(title ?? 'Umgestaltung Marktplatz');
  return { ...UNKNOWN, planKey: planKey(key), ...pageOf(url), ...siteOf(site), ...daysOf(same), ...same, title: key };
}

const UNKNOWN: LinkFacts = {
  record: 1,
  feed: 'platform',
  isDemo: false,
  title: '',
  planKey: null,
  territory: '01001000',
  isAreaGuessed: false,
  page: null,
  nativeIds: [],
  kind: 'unknown',
  isDated: false,
  start: null,
  end: null,
  place: null,
  longitude: null,
  latitude: null,
  role: null,
};

const pageOf = (url: string | undefined): Told => (url === undefined ? {} : { page: pageKey(url) });
const siteOf = (site: Told['site']): Told =>
  site === undefined ? {} : { longitude: site[0], latitude: site[1], role: 'location' };
const daysOf = ({ start, end }: Told): Told => ({ isDated: start !== undefined || end !== undefined });

const MARCH: Told = { start: '2026-03-01', end: '2026-03-31' };
const HERE: Told = { site: [9.99, 53.55] };
/** 200 m, 1 km and 10 km to the east. */
const NEAR: Told = { site: [9.993, 53.55] };
const AWAY: Told = { site: [10.005, 53.55] };
const FAR: Told = { site: [10.14, 53.55] };
const URL = 'https://mitreden.example/marktplatz';

const SAME: readonly (readonly [string, Told, Told, string])[] = [
  ['one id of the platform', { nativeIds: ['u-1'] }, { nativeIds: ['x', 'u-1'], title: 'Anders genannt' }, 'native'],
  ['one id, one area unknown', { nativeIds: ['u-1'], territory: null }, { nativeIds: ['u-1'] }, 'native'],
  ['one plan number', { title: 'Bebauungsplan Nr. 12 „Am Hang“' }, { title: 'B-Plan 12' }, 'plan'],
  ['one plan number with letters', { title: 'Bebauungsplan XII-246b' }, { title: 'Entwurf B-Plan XII-246b' }, 'plan'],
  [
    'one plan named for a quarter',
    { title: 'Bebauungsplan Harburg 71' },
    { title: 'Bebauungsplan Harburg 71 (Neu)' },
    'plan',
  ],
  [
    'one change of a plan',
    { title: '1. Änderung des Bebauungsplans Nr. 12' },
    { title: 'Bebauungsplan 12, 1. Änderung' },
    'plan',
  ],
  [
    'one plan, a town and its district',
    { title: 'Bebauungsplan 7', territory: '01001' },
    { title: 'B-Plan Nr. 7' },
    'plan',
  ],
  [
    'one plan, days that overlap',
    { title: 'Bebauungsplan 7', ...MARCH },
    { title: 'B-Plan 7', start: '2026-03-20', end: '2026-05-01' },
    'plan',
  ],
  ['one page', { url: URL }, { url: `${URL}/?utm_source=x`, title: 'Marktplatz neu gestalten' }, 'url'],
  ['one page, one area unknown', { url: URL, territory: null }, { url: URL }, 'url'],
  ['one page, the district of the town', { url: URL, territory: '01' }, { url: URL }, 'url'],
  ['one page, one area guessed by the map', { url: URL, territory: '02', isAreaGuessed: true }, { url: URL }, 'url'],
  ['one page, one without days', { url: URL, ...MARCH }, { url: URL }, 'url'],
  ['title and days', MARCH, MARCH, 'title'],
  ['title and place', HERE, NEAR, 'title'],
  ['title, a last day, no place', MARCH, { start: '2026-02-15', end: '2026-03-31' }, 'title'],
  [
    'title in another form, days and place',
    { ...MARCH, ...HERE, title: 'Umgestaltung des Marktplatzes' },
    { ...MARCH, ...NEAR },
    'title',
  ],
  [
    'title with common words',
    { ...MARCH, title: 'Beteiligung zum Marktplatz' },
    { ...MARCH, title: 'Marktplatz' },
    'title',
  ],
  ['title and the name of the place', { place: 'altstadt' }, { place: 'altstadt' }, 'title'],
  ['title and days, Hamburg in two keys', { ...MARCH, territory: '02' }, { ...MARCH, territory: '02000000' }, 'title'],
  ['formal, and kind not told', { ...MARCH, kind: 'formal' }, MARCH, 'title'],
];

const LIKELY: readonly (readonly [string, Told, Told, string])[] = [
  ['one page of two plans', { url: URL, title: 'Bauplatz 12' }, { url: URL, title: 'Bauplatz 13' }, 'url'],
  ['one page, nothing alike', { url: URL }, { url: URL, title: 'Kita-Befragung' }, 'url'],
  ['one plan number, far apart', { ...HERE, title: 'Bebauungsplan 7' }, { ...FAR, title: 'Bebauungsplan 7' }, 'plan'],
  ['the title alone', {}, {}, 'title'],
  ['title and days, a kilometre apart', { ...MARCH, ...HERE }, { ...MARCH, ...AWAY }, 'title'],
  [
    'a title less alike, days and place',
    { ...MARCH, ...HERE, title: 'Marktplatz und Rathausgasse' },
    { ...MARCH, ...HERE, title: 'Marktplatz Altstadt' },
    'title',
  ],
  [
    'a year in one title',
    { ...MARCH, ...HERE, title: 'Bürgerhaushalt' },
    { ...MARCH, ...HERE, title: 'Bürgerhaushalt 2026' },
    'title',
  ],
];

const DIFFERENT: readonly (readonly [string, Told, Told])[] = [
  ['two of one feed', { nativeIds: ['u-1'], feed: 'navigator' }, { nativeIds: ['u-1'] }],
  ['a demonstration and a real one', { nativeIds: ['u-1'], isDemo: true }, { nativeIds: ['u-1'] }],
  ['two municipalities with one page', { url: URL, territory: '01002000' }, { url: URL }],
  ['two municipalities with one id', { nativeIds: ['u-1'], territory: '01002000' }, { nativeIds: ['u-1'] }],
  [
    'two municipalities with one plan number',
    { title: 'Bebauungsplan 7', territory: '01002000' },
    { title: 'Bebauungsplan 7' },
  ],
  ['one title, one area unknown', { ...MARCH, ...HERE, territory: null }, { ...MARCH, ...HERE }],
  [
    'one title, the nearest town another one',
    { ...MARCH, ...HERE, territory: '01002000', isAreaGuessed: true },
    { ...MARCH, ...HERE },
  ],
  ['one title in the district and in the town', { ...MARCH, ...HERE, territory: '01' }, { ...MARCH, ...HERE }],
  ['one page in two years', { url: URL, ...MARCH }, { url: URL, start: '2025-03-01', end: '2025-03-31' }],
  ['formal and informal', { ...MARCH, ...HERE, kind: 'formal' }, { ...MARCH, ...HERE, kind: 'informal' }],
  [
    'two plan numbers',
    { ...MARCH, ...HERE, title: 'Bebauungsplan 12' },
    { ...MARCH, ...HERE, title: 'Bebauungsplan 13' },
  ],
  [
    'a plan and its change',
    { ...MARCH, ...HERE, title: 'Bebauungsplan 12' },
    { ...MARCH, ...HERE, title: 'Bebauungsplan 12, 1. Änderung' },
  ],
  [
    'two budgets',
    { ...MARCH, ...HERE, title: 'Bürgerhaushalt 2026' },
    { ...MARCH, ...HERE, title: 'Bürgerhaushalt 2027' },
  ],
  [
    'two parts',
    { ...MARCH, ...HERE, title: 'Wohngebiet Am Hang Teil A' },
    { ...MARCH, ...HERE, title: 'Wohngebiet Am Hang Teil B' },
  ],
  ['two directions', { ...MARCH, ...HERE, title: 'Quartier Nord' }, { ...MARCH, ...HERE, title: 'Quartier Süd' }],
  ['two streets', { ...MARCH, title: 'Spielplatz Ahornweg' }, { ...MARCH, title: 'Spielplatz Eschenweg' }],
  ['one title at two places', { ...MARCH, ...HERE }, { ...MARCH, ...FAR }],
  ['nothing in common but days and place', { ...MARCH, ...HERE }, { ...MARCH, ...HERE, title: 'Kita-Befragung' }],
];

const judge = (some: Told, others: Told): ReturnType<typeof judgePair> =>
  judgePair(factsOf(some), factsOf({ record: 2, feed: 'navigator', ...others }));

describe('two records of different feeds (F43)', () => {
  it.each(SAME)('are the same by %s', (...[, some, others, method]) => {
    expect(judge(some, others)).toMatchObject({ kind: 'same', method });
  });

  it.each(LIKELY)('may be the same: %s', (...[, some, others, method]) => {
    expect(judge(some, others)).toMatchObject({ kind: 'likely', method });
  });

  it.each(DIFFERENT)('are different: %s', (_, some, others) => {
    expect(judge(some, others)).toEqual({ kind: 'different' });
  });

  it('are judged alike from either side', () => {
    for (const [, some, others] of [...SAME, ...LIKELY, ...DIFFERENT]) {
      const [one, other] = [factsOf(some), factsOf({ record: 2, feed: 'navigator', ...others })];
      expect(judgePair(other, one)).toEqual(judgePair(one, other));
    }
  });
});
