/** Words that say nothing of what a procedure is about, folded (`titleKey`). */
const COMMON: ReadonlySet<string> = new Set(
  (
    'der die das dem den des ein eine einer eines einem einen und oder zu zum zur im in am an auf fuer mit von vom bei ' +
    'ueber um als aus nr nummer beteiligung buergerbeteiligung oeffentlichkeitsbeteiligung onlinebeteiligung online ' +
    'buergerdialog dialog verfahren beteiligungsverfahren befragung umfrage aufstellung entwurf vorentwurf ihre ihr wir ' +
    'the of and for on to'
  ).split(' '),
);

/** What sets one of a series apart: a number, a letter, a Roman numeral, a direction. */
const MARK = /\d|^(?:[a-z]|[ivx]+|nord|sued|ost|west|mitte|nordost|nordwest|suedost|suedwest)$/;

/** “Marktplatz” and “Marktplatzes” are one word; shorter ones must be the same. */
const SHORTEST_STEM = 5;
const LONGEST_ENDING = 2;

/** How alike two titles are, from their keys: 0 to 1, the Dice coefficient over the words that say something. */
export function likeness(one: string, other: string): number {
  const [some, others] = [tellingWords(one), tellingWords(other)];
  if (some.length + others.length === 0) return 0;
  const shared = some.filter((word) => others.some((another) => isOneWord(word, another))).length;
  return Math.min(1, (2 * shared) / (some.length + others.length));
}

/** Whether two titles name the same member of a series, another one, or only one of them names any. */
export function marksOf(one: string, other: string): 'same' | 'other' | 'unsure' {
  const [some, others] = [marksIn(one), marksIn(other)];
  if (some.join(' ') === others.join(' ')) return 'same';
  return some.length > 0 && others.length > 0 ? 'other' : 'unsure';
}

/** A title of nothing but common words is made of those. */
function tellingWords(key: string): readonly string[] {
  const words = [...new Set(key.split(' ').filter((word) => word !== ''))];
  const telling = words.filter((word) => !COMMON.has(word));
  return telling.length > 0 ? telling : words;
}

function marksIn(key: string): readonly string[] {
  return [...new Set(key.split(' ').filter((word) => MARK.test(word)))].toSorted();
}

function isOneWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SHORTEST_STEM && long.startsWith(short) && long.length - short.length <= LONGEST_ENDING;
}
