import type { FormatDoc } from '../kit/format-doc.js';
import { mapDecisions, mapTables } from '../kit/feature-list/map-doc.js';
import { csv } from './csv.adapter.js';
import { TimetableRow } from './plan-event.js';

/** The page `docs/formats/csv.md`. */
export const csvDoc: FormatDoc = {
  adapter: csv,
  introduction:
    'A table whose columns the city named itself, read row by row as it arrives. A field map says which column is what; without one, a map is suggested from the names and values of the first 100 rows. Timetables and lists of plans of UK planning are known by their headers and need no map.',
  exampleUrl: 'https://mitreden.example/daten/verfahren.csv',
  fields: [...mapTables, { title: 'Columns of a UK planning timetable', schema: TimetableRow }],
  decisions: [
    {
      question: 'How it is written.',
      answer:
        'Separators `;`, `,`, tab and `|` are found from the first lines, or told by a line `sep=`. Cells may be quoted, hold doubled quotes and line breaks. UTF-8 with or without a mark, UTF-16 with one, the declared charset, and Windows-1252 where bytes are no UTF-8 (Q37). Numbers may have a decimal comma.',
    },
    {
      question: 'Rows.',
      answer:
        'The header is the first row that is not blank; columns go by their names, a second one of the same name by `name (n)`, one without a name by `column n`. A row with too few cells, or with something in a cell beyond the header, is rejected alone; blank rows are none.',
    },
    {
      question: 'The end.',
      answer:
        'A table has no closing mark. One that ends in the middle of a row, in a quote that is never closed, or with a row of more than 4 MiB is truncated; one that ends between rows is whole as far as the transport says so.',
    },
    {
      question: 'Places.',
      answer:
        'Two columns, well-known text (also with `SRID=` in front), GeoJSON in a cell, or the pair "latitude, longitude" in a column such as `geo_point_2d`.',
    },
    {
      question: 'Timetables.',
      answer:
        'All rows of a plan are one procedure, in any order of rows and columns. Consultations, and the `publication` of the older rules, are phases in which people may take part, the first of them the early one; hearings are internal. The actual date counts before the predicted one; a month begins with its first day and ends with its last (Q14). A plan that was adopted is closed, one that was withdrawn or revoked is cancelled, neither by a prediction. Where an event stands twice, the later entry counts; rows with an end date are skipped. Other events (submission, adoption) tell the status; they are no dates for people. A plan whose rows have no name goes by its reference, with the finding `title-made`.',
    },
    {
      question: 'Lists of plans.',
      answer:
        '`start-date` and `end-date` there are those of the entry, and the period is that of the plan, decades ahead: none is participation, so that these plans have no dates (Q60).',
    },
    ...mapDecisions,
  ],
};
