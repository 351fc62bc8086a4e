import type { Output } from '../kit/contract.js';
import { aboutOf } from '../kit/events/about.js';
import { eventOutput, keyOf, rejected, skipped } from '../kit/events/source-event.js';
import { wholeDays } from '../kit/events/times.js';
import { readLocalDate } from '../kit/dates.js';
import { readLink } from '../kit/link.js';
import type { Reading } from '../kit/remark.js';
import { readLine } from '../kit/text.js';
import { documentsOf } from './files.js';
import { isAboutPlanning } from './planning.js';
import type { ConsultationNote, PaperNote } from './state.js';
import { addressesOf, Consultation, objectsOf, Paper, readObject, type Members } from './wire.js';

/** What papers do not say about themselves. */
export interface Council {
  readonly timeZone: string;
  readonly territoryKey: string | null;
}

/** What became of a paper: one output, and what its meetings need to know. */
export interface ReadPaper {
  readonly id: string | null;
  readonly output: Output<never>;
  /** Null where it is about something else. */
  readonly note: PaperNote | null;
}

/** A paper as a notice on its day; of what is not about planning nor participation nothing is kept. */
export function readPaper(members: Members, position: number, council: Council): ReadPaper {
  const paper = readObject(Paper, members);
  if (!paper) return dropped(rejected(position, 'record-malformed', null));
  const id = keyOf(readLine(paper.value.id, 'id').value);
  if (id === null) return dropped(rejected(position, 'id-missing', null));
  const { name, reference, paperType, deleted } = paper.value;
  if (deleted === true) return dropped(skipped(position, 'deleted-at-source', id));
  if (!isAboutPlanning(name, reference, paperType)) return dropped(skipped(position, 'not-participation', id));
  const title = readLine(name, 'name');
  if (title.value === null) return dropped(rejected(position, 'title-missing', id));
  const note = readNote(paper.value, title.value, council.territoryKey);
  const told = { id, position, note: note.value, remarks: [paper, title, note].flatMap(({ remarks }) => remarks) };
  return { id, note: note.value, output: noticeOf(told, paper.value, council) };
}

function dropped(output: Output<never>): ReadPaper {
  return { id: null, output, note: null };
}

function readNote(paper: Paper, title: string, territoryKey: string | null): Reading<PaperNote> {
  const page = readLink(paper.web, 'web');
  const reference = readLine(paper.reference, 'reference');
  const note: PaperNote = {
    title,
    reference: reference.value,
    page: page.value,
    documents: documentsOf(paper.mainFile, paper.auxiliaryFile, paper.file, paper.files),
    territoryKey,
    consultations: consultationsOf(paper),
  };
  return { value: note, remarks: [...page.remarks, ...reference.remarks] };
}

/** A consultation that is told by its address alone is known by that. */
function consultationsOf({ consultation, consultations }: Paper): readonly ConsultationNote[] {
  const objects = objectsOf(consultation, consultations);
  const told = objects.flatMap((members) => {
    const read = readObject(Consultation, members);
    if (!read) return [];
    const { id, meeting, agendaItem, authoritative } = read.value;
    return [
      {
        id: id ?? null,
        meeting: addressesOf(meeting)[0] ?? null,
        agendaItem: addressesOf(agendaItem)[0] ?? null,
        isAuthoritative: authoritative !== false,
      },
    ];
  });
  const known = new Set(told.map(({ id }) => id));
  const addresses = addressesOf(consultation, consultations).filter((id) => !known.has(id));
  return [...told, ...addresses.map((id) => ({ id, meeting: null, agendaItem: null, isAuthoritative: true }))];
}

interface Told {
  readonly id: string;
  readonly position: number;
  readonly note: PaperNote;
  readonly remarks: Reading<unknown>['remarks'];
}

function noticeOf({ id, position, note, remarks }: Told, { date }: Paper, { timeZone }: Council): Output<never> {
  const day = readLocalDate(date, 'date');
  if (day.value === null) return rejected(position, 'event-undated', id);
  const { title, reference, page, documents, territoryKey } = note;
  return eventOutput(
    {
      ...{ key: id, kind: 'notice', title, times: wholeDays(day.value, day.value, timeZone) },
      ...{ place: null, url: page, point: null, isCancelled: false, documents },
      about: aboutOf({ urls: [page], names: [title, reference], texts: [title], territoryKey }),
    },
    [...remarks, ...day.remarks],
  );
}
