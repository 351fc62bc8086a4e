import { inLanguage, KIND_LABELS, localDay, STATUS_LABELS } from '@navigator/shared';
import type { Language, LocalText, Procedure } from '@navigator/shared';
import { procedurePage } from './addresses.js';
import type { Cell } from './text-file.js';
import { BASIS_WORDS, GEOMETRY_WORDS, LICENCE_UNCLEAR, LIFECYCLE_WORDS, RESULT_WORDS } from './words.js';

/** A procedure with the instant of its last change, as a line of a file tells it. */
export interface ExportedProcedure extends Procedure {
  readonly changedAt: string;
}

/** In which language a table is written, and where addresses of ours begin. */
export interface Telling {
  readonly language: Language;
  readonly origin: string;
}

/** What the cells of a column are: days `YYYY-MM-DD` and clock times `HH:MM` become real ones in a spreadsheet; a `value` keeps its decimals. */
export type CellKind = 'text' | 'number' | 'value' | 'degrees' | 'day' | 'time';

/** A column of a table: its heading, what it holds, and how wide it wants to be in characters. */
export interface Column<Row> {
  readonly header: LocalText;
  readonly kind: CellKind;
  readonly width: number;
  readonly cell: (row: Row, telling: Telling) => Cell;
}

type ProcedureCell = Column<ExportedProcedure>['cell'];

const column =
  (kind: CellKind, width: number) =>
  (de: string, en: string, cell: ProcedureCell): Column<ExportedProcedure> => ({
    header: { de, en },
    kind,
    width,
    cell,
  });

const text = column('text', 18);
const long = column('text', 45);
const number = column('number', 13);
const degrees = column('degrees', 11);
const day = column('day', 12);
const time = column('time', 9);
const code = (name: string, cell: ProcedureCell): Column<ExportedProcedure> => text(name, name, cell);

/** The columns of CSV and XLSX: words for people in their language, then ids for programs, named the same in every language. */
export const COLUMNS: readonly Column<ExportedProcedure>[] = [
  code('id', ({ id }) => id),
  long('Titel', 'title', ({ title }) => title),
  long('Kurztext', 'summary', ({ summary }) => summary),
  text('Stand', 'status', ({ status }, { language }) => inLanguage(STATUS_LABELS[status], language)),
  text('Grundlage des Stands', 'status basis', ({ statusBasis }, { language }) =>
    inLanguage(BASIS_WORDS[statusBasis], language),
  ),
  day('Beginn', 'start', ({ start }) => start),
  day('Ende', 'end', ({ end }) => end),
  time('Endzeit', 'end time', ({ endTime }) => endTime),
  day('Erster Tag', 'first day', ({ span }) => span.start),
  day('Letzter Tag', 'last day', ({ span }) => span.end),
  text('Zeitzone', 'time zone', ({ timeZone }) => timeZone),
  text('Art', 'kind', ({ kind }, { language }) => inLanguage(KIND_LABELS[kind], language)),
  text('Stadt oder Stelle', 'publisher', ({ publisher }) => publisher.name),
  text('Gebietsschlüssel', 'territories', ({ territories }) => territories.join(' ')),
  text('Veranstalter', 'organiser', ({ organiser }) => organiser),
  text('Themen', 'topics', ({ topics }) => topics.map(({ label }) => label).join('; ')),
  text('Ort', 'place', ({ place }) => place),
  degrees('Länge', 'longitude', ({ point }) => point?.[0] ?? null),
  degrees('Breite', 'latitude', ({ point }) => point?.[1] ?? null),
  text(
    'Art der Lage',
    'position',
    ({ geometryRole: role }, { language }) => role && inLanguage(GEOMETRY_WORDS[role], language),
  ),
  number('Beiträge', 'contributions', ({ contributions }) => contributions),
  number('Kommentare', 'comments', ({ comments }) => comments),
  number('Teilnehmende', 'participants', ({ participants }) => participants),
  text('Ergebnis', 'result', ({ result }, { language }) => inLanguage(RESULT_WORDS[result.state], language)),
  day('Ergebnis vom', 'result published', ({ result }) => result.publishedAt),
  text('Ergebnis-Adresse', 'result url', ({ result }) => result.url),
  text('Zum Mitmachen', 'url', ({ url }) => url),
  text('Im Beteiligungsnavigator', 'page', (procedure, { origin, language }) =>
    procedurePage(origin, procedure, language),
  ),
  text('Quelle', 'feed', ({ feed }) => feed.name),
  text('Verbleib', 'record', ({ lifecycle }, { language }) => inLanguage(LIFECYCLE_WORDS[lifecycle], language)),
  text('Lizenz', 'licence', ({ licence }, { language }) => licence ?? inLanguage(LICENCE_UNCLEAR, language)),
  day('Geändert am', 'changed on', ({ changedAt, timeZone }) => localDay(Date.parse(changedAt), timeZone)),
  code('changedAt', ({ changedAt }) => changedAt),
  code('statusId', ({ status }) => status),
  code('statusBasisId', ({ statusBasis }) => statusBasis),
  code('kindId', ({ kind }) => kind),
  code('topicIds', ({ topics }) => topics.map(({ id }) => id).join(' ')),
  code('publisherId', ({ publisher }) => publisher.id),
  code('feedId', ({ feed }) => feed.id),
  code('positionId', ({ geometryRole }) => geometryRole),
  code('resultId', ({ result }) => result.state),
  code('recordId', ({ lifecycle }) => lifecycle),
  // Later ones stand behind: whoever reads by position goes on as before.
  day('Frist zuvor', 'deadline before', ({ deadlineMoved }) => deadlineMoved?.was ?? null),
  day('Zuletzt bestätigt', 'unconfirmed since', ({ unconfirmedSince }) => unconfirmedSince),
];
