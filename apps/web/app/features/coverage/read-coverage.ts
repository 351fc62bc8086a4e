import type { CoverageOverview, CoveredState, Language, MissingMunicipality } from '@navigator/shared';
import { titleOf } from '../../api/site-name.js';
import type { Visit } from '../../api/visit.js';
import { formatDate } from '../../format/dates.js';
import { formatNumber, formatPercent } from '../../format/numbers.js';
import { languageOf, pathIn } from '../../i18n/language.js';
import type { CoverageView, MissingRow, StateRow, Step } from './coverage-view.js';
import { coverageWords } from './words.js';

/** Municipalities on a page of what is missing. */
const PER_PAGE = 25;

/** What the address asks for; what cannot be meant is left out. */
interface Asked {
  readonly state: string | null;
  readonly cursor: string | null;
}

/** Reads who is here and who is missing. */
export async function readCoverage({ api, site }: Visit, url: URL): Promise<CoverageView> {
  const language = languageOf(url.pathname);
  const words = coverageWords(language);
  const asked = askedIn(url);
  const [overview, isDemo] = await Promise.all([api.coverage({ ...asked, limit: PER_PAGE }), api.isDemo()]);
  return {
    title: titleOf(site, language, words.heading),
    summary: summaryOf(overview, language),
    isDemo,
    states: overview.states.map((state) => stateRow(state, language)),
    missing: missingOf(overview, asked, language),
    registerHref: pathIn(language, '/feeds/anmelden'),
    publishHref: `/publish?lang=${language}`,
    method: words.methodText(formatDate(overview.populationDate, language)),
  };
}

function askedIn({ searchParams }: URL): Asked {
  const state = searchParams.get('land') ?? '';
  const cursor = searchParams.get('ab') ?? '';
  return {
    state: /^(?:0[1-9]|1[0-6])$/.test(state) ? state : null,
    cursor: /^[\w-]{1,80}$/.test(cursor) ? cursor : null,
  };
}

function summaryOf({ total }: CoverageOverview, language: Language): string {
  const { share, coveredMunicipalities, municipalities } = total;
  return coverageWords(language).summary(
    formatPercent(share, language),
    formatNumber(coveredMunicipalities, language),
    formatNumber(municipalities, language),
  );
}

function stateRow(state: CoveredState, language: Language): StateRow {
  const { ofAll } = coverageWords(language);
  const count = (value: number): string => formatNumber(value, language);
  return {
    key: state.key,
    name: state.name,
    step: stepOf(state.share),
    share: formatPercent(state.share, language),
    residents: ofAll(count(state.coveredPopulation), count(state.population)),
    municipalities: ofAll(count(state.coveredMunicipalities), count(state.municipalities)),
    href: addressOf({ state: state.key, cursor: null }, language),
  };
}

/** Nobody, then by quarters. */
export function stepOf(share: number): Step {
  if (share === 0) return 0;
  if (share <= 0.25) return 1;
  if (share <= 0.5) return 2;
  return share <= 0.75 ? 3 : 4;
}

function missingOf(overview: CoverageOverview, asked: Asked, language: Language): CoverageView['missing'] {
  const words = coverageWords(language);
  const land = overview.states.find(({ key }) => key === asked.state);
  const { items, next } = overview.missing;
  return {
    heading: land === undefined ? words.missing : words.missingIn(land.name),
    state: asked.state ?? '',
    rows: items.map((item) => missingRow(item, language)),
    moreHref: next === null ? null : addressOf({ ...asked, cursor: next }, language),
    firstHref: asked.cursor === null ? null : addressOf({ ...asked, cursor: null }, language),
  };
}

function missingRow({ key, name, state, population }: MissingMunicipality, language: Language): MissingRow {
  const query = new URLSearchParams({ art: 'stadt', ort: name });
  return {
    key,
    name,
    state: state.name,
    residents: formatNumber(population, language),
    suggestHref: `${pathIn(language, '/melden')}?${query.toString()}`,
  };
}

function addressOf({ state, cursor }: Asked, language: Language): string {
  const query = new URLSearchParams({ ...(state !== null && { land: state }), ...(cursor !== null && { ab: cursor }) });
  const search = query.size === 0 ? '' : `?${query.toString()}`;
  return `${pathIn(language, '/abdeckung')}${search}#fehlt`;
}
