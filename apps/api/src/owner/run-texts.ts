import { inLanguage, type ChangeKind, type LocalText } from '@navigator/shared';
import { capital, sayNumber } from '../harvest/difference/say.js';

/** What so many procedures did; in German some clauses are about them (“bei 3 Verfahren …”). */
interface Clause {
  readonly de: { readonly isAbout: boolean; readonly one: string; readonly other: string };
  readonly en: { readonly one: string; readonly other: string };
}

const about = (text: string): Clause['de'] => ({ isAbout: true, one: text, other: text });
const they = (one: string, other: string): Clause['de'] => ({ isAbout: false, one, other });
const both = (text: string): Clause['en'] => ({ one: text, other: text });

const CLAUSES: Readonly<Record<ChangeKind, Clause>> = {
  added: { de: they('ist neu', 'sind neu'), en: { one: 'is new', other: 'are new' } },
  deadlineMoved: { de: about('hat sich die Frist geändert'), en: both('got another deadline') },
  changed: { de: about('haben sich Angaben geändert'), en: both('changed') },
  missing: {
    de: they('steht nicht mehr in der Quelle', 'stehen nicht mehr in der Quelle'),
    en: { one: 'is no longer in the source', other: 'are no longer in the source' },
  },
  archived: { de: they('ist jetzt archiviert', 'sind jetzt archiviert'), en: both('went to the archive') },
  back: {
    de: they('ist wieder in der Quelle', 'sind wieder in der Quelle'),
    en: { one: 'is back in the source', other: 'are back in the source' },
  },
  withdrawn: {
    de: they('wurde zurückgezogen', 'wurden zurückgezogen'),
    en: { one: 'was withdrawn', other: 'were withdrawn' },
  },
  linked: {
    de: they(
      'steht nun mit demselben aus einer anderen Quelle zusammen',
      'stehen nun mit denselben aus anderen Quellen zusammen',
    ),
    en: {
      one: 'is now shown with the same one of another source',
      other: 'are now shown with the same ones of other sources',
    },
  },
  unlinked: {
    de: they('steht wieder für sich', 'stehen wieder für sich'),
    en: { one: 'stands for itself again', other: 'stand for themselves again' },
  },
};

/** In the order in which they are told. */
export const TOLD_ORDER: readonly ChangeKind[] = [
  'added',
  'deadlineMoved',
  'changed',
  'missing',
  'archived',
  'withdrawn',
  'back',
  'linked',
  'unlinked',
];

/** So many procedures of one kind. */
export interface Counted {
  readonly kind: ChangeKind;
  readonly count: number;
}

/** A group by itself: “Bei 5 Verfahren hat sich die Frist geändert”. */
export function runGroupText(group: Counted): LocalText {
  return capital(clause(group, true));
}

/** All groups in one sentence: “3 Verfahren sind neu, bei 5 hat sich die Frist geändert.” */
export function runSummary(groups: readonly Counted[]): LocalText {
  if (groups.length === 0)
    return { de: 'Zu sehen ist dasselbe wie davor.', en: 'What is shown is the same as before.' };
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
    en: `${n.en}${nouns.en} ${count === 1 ? en.one : en.other}`,
  };
}
