/** How a German noun bends: its gender decides the article. */
type Gender = 'm' | 'f' | 'n';

const GENDER_BY_ENDING: readonly (readonly [RegExp, Gender])[] = [
  [
    /(straße|allee|gasse|chaussee|promenade|schule|wiese|brücke|twiete|halle|au|aue|kaserne|fabrik|mühle|werft|ziegelei|brauerei|bibliothek|scheune|druckerei)$/u,
    'f',
  ],
  [
    /(ufer|feld|haus|bad|gymnasium|zentrum|werk|moor|holz|theater|fließ|forum|depot|schloss|kino|siel|tief|quartier|fleet|gelände)$/u,
    'n',
  ],
];

const ARTICLES = {
  m: { der: 'der', des: 'des', dem: 'dem', den: 'den', am: 'am', im: 'im', zum: 'zum', vom: 'vom' },
  f: { der: 'die', des: 'der', dem: 'der', den: 'die', am: 'an der', im: 'in der', zum: 'zur', vom: 'von der' },
  n: { der: 'das', des: 'des', dem: 'dem', den: 'das', am: 'am', im: 'im', zum: 'zum', vom: 'vom' },
} as const;

/** Words that fill the gaps of a text; `x` is the place it is about. */
export interface Gaps {
  readonly x: string;
  readonly city: string;
  readonly district: string;
  readonly year: number;
}

/**
 * Fills a German text. `{x}` is the bare name; a word before it gives article and case as the masculine would say it.
 *
 * @example
 * fill('Radweg {am x}', { x: 'Ulmenallee', … }) // 'Radweg an der Ulmenallee'
 */
export function fill(text: string, gaps: Gaps): string {
  return text
    .replace(/\{(der|des|dem|den|am|im|zum|vom) x\}/giu, (_, article: string) => bend(gaps.x, article))
    .replace(/\{x\}/gu, gaps.x)
    .replace(/\{city\}/gu, gaps.city)
    .replace(/\{district\}/gu, gaps.district)
    .replace(/\{year\}/gu, String(gaps.year))
    .replace(/\{next\}/gu, String(gaps.year + 1));
}

function bend(noun: string, asked: string): string {
  const gender = genderOf(noun);
  const articles: Readonly<Record<string, string>> = ARTICLES[gender];
  const article = articles[asked.toLowerCase()] ?? asked;
  const isCapital = asked.charAt(0) !== asked.charAt(0).toLowerCase();
  const shown = isCapital ? article.charAt(0).toUpperCase() + article.slice(1) : article;
  return `${shown} ${asked.toLowerCase() === 'des' ? genitiveOf(noun, gender) : noun}`;
}

function genderOf(noun: string): Gender {
  return GENDER_BY_ENDING.find(([ending]) => ending.test(noun.toLowerCase()))?.[1] ?? 'm';
}

function genitiveOf(noun: string, gender: Gender): string {
  if (gender === 'f') return noun;
  return /(s|ß|z|x|markt)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}
