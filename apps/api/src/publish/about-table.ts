import { DEFAULT_TIME_ZONE, inLanguage } from '@navigator/shared';
import type { Filter, InLanguages } from '@navigator/shared';
import { canonicalAddress } from './addresses.js';
import { instantInWords } from './dates.js';
import { IMAGINARY } from './words.js';
import type { NoteSheet } from './workbook.js';

/** What a table was made from. */
export interface MadeFrom {
  /** The filter in words; null for everything. */
  readonly words: string | null;
  /** Whether cities in it are imaginary. */
  readonly isDemo: boolean;
  readonly filter: Filter;
  readonly madeAt: Date;
  readonly origin: string;
}

/** The sheet that says what the table holds and how to read it. */
export function aboutTable({ words, isDemo, filter, madeAt, origin }: MadeFrom): NoteSheet {
  const language = filter.lang ?? 'de';
  const text = inLanguage(TEXTS, language);
  return {
    name: text.name,
    lines: [
      [text.content, isDemo ? `${text.title} (${inLanguage(IMAGINARY, language)})` : text.title],
      [text.filter, words ?? text.everything],
      [text.asOf, `${instantInWords(madeAt, DEFAULT_TIME_ZONE, language)} (${madeAt.toISOString()})`],
      [text.address, canonicalAddress(origin, 'xlsx', filter)],
      ...text.notes,
    ],
  };
}

interface Texts {
  readonly name: string;
  readonly title: string;
  readonly content: string;
  readonly filter: string;
  readonly everything: string;
  readonly asOf: string;
  readonly address: string;
  readonly notes: NoteSheet['lines'];
}

const TEXTS: InLanguages<Texts> = {
  de: {
    name: 'Erläuterung',
    title: 'Beteiligungsverfahren aus dem Beteiligungsnavigator',
    content: 'Inhalt',
    filter: 'Auswahl',
    everything: 'alle Verfahren',
    asOf: 'Stand der Daten',
    address: 'Adresse dieser Datei',
    notes: [
      [
        'Leere Zellen',
        'Eine leere Zelle heißt: nicht gemeldet oder nicht bekannt. Eine 0 steht nur, wo die Quelle 0 gemeldet hat.',
      ],
      [
        'Stand',
        'Zum Zeitpunkt oben nach der Uhr der Stadt berechnet. „Stand unbekannt“ heißt, dass die Quelle es nicht hergibt.',
      ],
      [
        'Beginn und Ende',
        'Tage der laufenden, sonst der nächsten, sonst der letzten Beteiligung. Der letzte Tag zählt mit; steht eine Endzeit dabei, endet sie dann.',
      ],
      [
        'Erster und letzter Tag',
        'Gesamter Zeitraum über alle Abschnitte, in denen sich die Öffentlichkeit beteiligen kann.',
      ],
      ['Länge und Breite', 'Grad (WGS 84, EPSG:4326). „Art der Lage“ sagt, wofür der Punkt steht.'],
      [
        'Beiträge, Kommentare, Teilnehmende',
        'So gezählt, wie die Plattform der Stadt zählt; Plattformen zählen verschieden.',
      ],
      [
        'Ergebnis',
        '„steht aus“: die Plattform meldet Ergebnisse und hier keines. „nicht gemeldet“: sie meldet keine Ergebnisse.',
      ],
      [
        'Lizenz',
        'Jedes Verfahren steht unter der Lizenz seiner Quelle (Spalte „Lizenz“). Wo sie ungeklärt ist, bitte vor der Weitergabe bei der Quelle nachfragen.',
      ],
      ['Kennungen', 'Die letzten Spalten heißen in jeder Sprache gleich und halten feste Kennungen für Programme.'],
    ],
  },
  en: {
    name: 'About',
    title: 'Participation procedures from the Participation Navigator',
    content: 'Content',
    filter: 'Selection',
    everything: 'all procedures',
    asOf: 'As of',
    address: 'Address of this file',
    notes: [
      ['Empty cells', 'An empty cell means: not reported or not known. 0 stands only where the source reported 0.'],
      [
        'Status',
        'Worked out for the instant above by the clock of the city. “Status unknown” means that the source does not tell.',
      ],
      [
        'Start and end',
        'Days of the current participation, else of the next, else of the last. The last day counts; where an end time is given, it ends then.',
      ],
      ['First and last day', 'The whole period over all stages in which the public may take part.'],
      ['Longitude and latitude', 'Degrees (WGS 84, EPSG:4326). “position” says what the point stands for.'],
      ['Contributions, comments, participants', 'Counted as the city’s platform counts; platforms count differently.'],
      [
        'Result',
        '“still owed”: the platform reports results and has none here. “not reported”: it reports no results.',
      ],
      [
        'Licence',
        'Each procedure is under the licence of its source (column “licence”). Where it is unclear, please ask the source before passing it on.',
      ],
      ['Ids', 'The last columns have the same names in every language and hold fixed ids for programs.'],
    ],
  },
};
