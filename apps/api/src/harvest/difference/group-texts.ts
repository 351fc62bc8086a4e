import { inLanguage } from '@navigator/shared';
import type { DifferenceKind, LocalText } from '@navigator/shared';
import { capital, sayNumber } from './say.js';

/** What so many procedures would do; in German some clauses are about them (“bei 3 Verfahren …”). */
interface Clause {
  readonly de: { readonly isAbout: boolean; readonly one: string; readonly other: string };
  readonly en: string;
}

const about = (text: string): Clause['de'] => ({ isAbout: true, one: text, other: text });
const they = (one: string, other: string): Clause['de'] => ({ isAbout: false, one, other });

/** In the order in which they are told: what takes something away from residents comes first. */
const CLAUSES: Readonly<Record<DifferenceKind, Clause>> = {
  disappears: { de: they('würde verschwinden', 'würden verschwinden'), en: 'would disappear' },
  appears: { de: they('käme hinzu', 'kämen hinzu'), en: 'would be new' },
  closes: { de: they('wäre nicht mehr offen', 'wären nicht mehr offen'), en: 'would no longer be open' },
  opens: { de: they('wäre nun offen', 'wären nun offen'), en: 'would now be open' },
  deadline: { de: about('würde sich die Frist ändern'), en: 'would have another deadline' },
  status: { de: about('würde sich der Stand ändern'), en: 'would have another status' },
  dates: { de: about('würden sich andere Termine ändern'), en: 'would have other dates' },
  title: { de: about('würde sich der Titel ändern'), en: 'would have another title' },
  place: { de: about('würde sich der Ort ändern'), en: 'would have another place' },
  link: { de: about('würde sich der Link zum Mitmachen ändern'), en: 'would have another link' },
  emptied: { de: about('würden bisherige Angaben fehlen'), en: 'would lose something stated before' },
  texts: { de: about('würden sich Texte ändern'), en: 'would have other texts' },
  counts: { de: about('würden sich die Zahlen ändern'), en: 'would have other counts' },
  details: { de: about('würden sich weitere Angaben ändern'), en: 'would have other details' },
  renamed: {
    de: they('hätte in der Quelle eine andere Kennung', 'hätten in der Quelle eine andere Kennung'),
    en: 'would have another id in the source',
  },
};

/** So many procedures of one kind. */
export interface Counted {
  readonly kind: DifferenceKind;
  readonly count: number;
}

/** A group by itself: “Bei 5 Verfahren würde sich die Frist ändern”. */
export function groupText(group: Counted): LocalText {
  return capital(clause(group, true));
}

/** All groups in one sentence: “3 Verfahren würden verschwinden, 2 kämen hinzu, bei 5 würde sich die Frist ändern.” */
export function summaryOf(groups: readonly Counted[]): LocalText {
  if (groups.length === 0) return { de: 'Es würde sich nichts ändern.', en: 'Nothing would change.' };
  const clauses = groups.map((group, index) => clause(group, index === 0));
  const whole = (language: keyof LocalText): string =>
    `${clauses.map((each) => inLanguage(each, language)).join(', ')}.`;
  return capital({ de: whole('de'), en: whole('en') });
}

function clause({ kind, count }: Counted, isNamed: boolean): LocalText {
  const { de, en } = CLAUSES[kind];
  const n = sayNumber(count);
  const nouns = { de: isNamed ? ' Verfahren' : '', en: isNamed ? (count === 1 ? ' procedure' : ' procedures') : '' };
  return {
    de: `${de.isAbout ? 'bei ' : ''}${n.de}${nouns.de} ${count === 1 ? de.one : de.other}`,
    en: `${n.en}${nouns.en} ${en}`,
  };
}
