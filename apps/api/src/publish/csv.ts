import type { Language, LocalText, Procedure } from '@navigator/shared';
import { stringify } from 'csv-stringify/sync';

/** What a cell may hold. */
type Cell = string | number | null;

interface Column {
  readonly header: LocalText;
  readonly cell: (procedure: ExportedProcedure) => Cell;
}

/** A procedure with the day of its last change, as a line of a file tells it. */
export interface ExportedProcedure extends Procedure {
  readonly changedAt: string;
}

const column = (de: string, en: string, cell: Column['cell']): Column => ({ header: { de, en }, cell });

const COLUMNS: readonly Column[] = [
  column('ID', 'id', ({ id }) => id),
  column('Titel', 'title', ({ title }) => title),
  column('Kurztext', 'summary', ({ summary }) => summary),
  column('Stand', 'status', ({ status }) => status),
  column('Grundlage des Stands', 'status basis', ({ statusBasis }) => statusBasis),
  column('Beginn', 'start', ({ start }) => start),
  column('Ende', 'end', ({ end }) => end),
  column('Endzeit', 'end time', ({ endTime }) => endTime),
  column('Erster Tag', 'first day', ({ span }) => span.start),
  column('Letzter Tag', 'last day', ({ span }) => span.end),
  column('Zeitzone', 'time zone', ({ timeZone }) => timeZone),
  column('Art', 'kind', ({ kind }) => kind),
  column('Stadt', 'publisher', ({ publisher }) => publisher.name),
  column('Gebietsschlüssel', 'territories', ({ territories }) => territories.join(' ')),
  column('Veranstalter', 'organiser', ({ organiser }) => organiser),
  column('Themen', 'topics', ({ topics }) => topics.map(({ label }) => label).join('; ')),
  column('Ort', 'place', ({ place }) => place),
  column('Länge', 'longitude', ({ point }) => point?.[0] ?? null),
  column('Breite', 'latitude', ({ point }) => point?.[1] ?? null),
  column('Art der Lage', 'geometry role', ({ geometryRole }) => geometryRole),
  column('Beiträge', 'contributions', ({ contributions }) => contributions),
  column('Kommentare', 'comments', ({ comments }) => comments),
  column('Teilnehmende', 'participants', ({ participants }) => participants),
  column('Ergebnis', 'result', ({ result }) => result.state),
  column('Ergebnis-Adresse', 'result url', ({ result }) => result.url),
  column('Ergebnis vom', 'result published', ({ result }) => result.publishedAt),
  column('Adresse', 'url', ({ url }) => url),
  column('Quelle', 'feed', ({ feed }) => feed.name),
  column('Lizenz', 'licence', ({ licence }) => licence),
  column('Geändert', 'changed', ({ changedAt }) => changedAt),
];

/** Spreadsheets take a file without it for Latin-1. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The first line, in the language asked for. */
export function csvHeader(language: Language): string {
  return BYTE_ORDER_MARK + stringify([COLUMNS.map(({ header }) => header[language])], DIALECT);
}

/** A line per procedure. */
export function csvLines(procedures: readonly ExportedProcedure[]): string {
  return stringify(
    procedures.map((procedure) => COLUMNS.map(({ cell }) => defused(cell(procedure)))),
    DIALECT,
  );
}

/** RFC 4180; a lone carriage return would end a line for some readers, so it is quoted as well. */
const DIALECT = { record_delimiter: 'windows', quoted_match: /\r/ } as const;

/**
 * A spreadsheet runs a cell that begins like a formula (OWASP, "CSV Injection"); an apostrophe makes it text again.
 * Numbers are ours and stay numbers.
 */
function defused(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
