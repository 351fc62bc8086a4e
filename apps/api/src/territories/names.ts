/** How a name is compared: the umlaut as its plain letter, and as it is spelled without one. */
export interface FoldedName {
  /** "koln" */
  readonly plain: string;
  /** "koeln" */
  readonly spelled: string;
}

/** Folds case, umlauts, accents and punctuation, so that "Koeln", "Koln" and "köln" meet Köln. */
export function foldName(name: string): FoldedName {
  const lower = name.normalize('NFC').toLowerCase().replace(/ß/g, 'ss');
  return { plain: bare(lower), spelled: bare(lower.replace(/[äöü]/g, (letter) => SPELLED[letter] ?? letter)) };
}

/** The name of an area without the style of its authority: "Freie und Hansestadt Hamburg" is Hamburg. */
export function withoutStyle(name: string): string {
  const [beforeComma = ''] = name.split(',');
  return beforeComma.replace(STYLE, '').trim();
}

/** What authorities put before a name; longer ones first. Districts keep their "Kreis": it tells them from the town. */
const STYLE = new RegExp(
  `^(?:${[
    'freie und hansestadt',
    'freie hansestadt',
    'hanse- und universitätsstadt',
    'universitäts- und hansestadt',
    '(?:\\p{L}+-? ?und )?(?:landes|bundes|universitäts|wissenschafts|hanse|klingen|kreis)?(?:haupt)?stadt',
    'kreisfreie stadt',
    'große kreisstadt',
    'markt',
    'marktgemeinde',
    'gemeinde',
    'land',
    'freistaat',
  ].join('|')}) (?=\\p{L})`,
  'iu',
);

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

function bare(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
