import { readLine } from '../kit/text.js';
import { isAboutPlanning } from './planning.js';
import type { PaperNote } from './state.js';
import { addressesOf, AgendaItem, objectsOf, readObject, type Meeting } from './wire.js';

/** Something on an agenda that is about planning or participation. */
export interface Topic {
  /** What tells it apart within its meeting. */
  readonly name: string;
  readonly item: AgendaItem | null;
  readonly papers: readonly PaperNote[];
  /** Whether those who meet decide. */
  readonly isAuthoritative: boolean;
}

/** Papers about planning, by the addresses under which agendas know them. */
export class PaperIndex {
  private readonly byName = new Map<string, Set<PaperNote>>();

  constructor(private readonly papers: Readonly<Record<string, PaperNote>>) {
    for (const note of Object.values(papers)) {
      for (const { id, agendaItem, meeting } of note.consultations) {
        for (const name of [id, agendaItem, meeting]) if (name !== null) this.put(name, note);
      }
    }
  }

  /** The papers known under one of these addresses, each once. */
  find(addresses: readonly string[]): readonly PaperNote[] {
    const found = addresses.flatMap((address) => [...(this.byName.get(address) ?? []), ...this.at(address)]);
    return [...new Set(found)];
  }

  private at(address: string): readonly PaperNote[] {
    return Object.hasOwn(this.papers, address) ? [this.papers[address]].filter((note) => note !== undefined) : [];
  }

  private put(name: string, note: PaperNote): void {
    const notes = this.byName.get(name);
    if (notes) notes.add(note);
    else this.byName.set(name, new Set([note]));
  }
}

/**
 * What a meeting has on its agenda about planning or participation: items that cite such a paper or are called so, and
 * papers that name the meeting while its agenda does not name them.
 */
export function topicsOf(meeting: Meeting, index: PaperIndex): readonly Topic[] {
  const items = objectsOf(meeting.agendaItem, meeting.agendaItems).flatMap((members) => {
    const read = readObject(AgendaItem, members);
    return read ? [read.value] : [];
  });
  const listed = items.filter((item) => item.public !== false).flatMap((item, at) => topicOf(item, at, index));
  const cited = new Set(listed.flatMap(({ papers }) => papers));
  const hidden = items.filter((item) => item.public === false).flatMap((item) => papersOf(item, index));
  const rest = index
    .find([meeting.id ?? '', ...addressesOf(meeting.agendaItem, meeting.agendaItems)])
    .filter((note) => !cited.has(note) && !hidden.includes(note));
  return [...listed, ...rest.map((note) => topicOfPaper(note, meeting))];
}

function topicOf(item: AgendaItem, at: number, index: PaperIndex): readonly Topic[] {
  const papers = papersOf(item, index);
  if (papers.length === 0 && !isAboutPlanning(item.name)) return [];
  const names = [...addressesOf(item.consultation), ...(item.id ? [item.id] : [])];
  const name = lastOf(item.id) ?? readLine(String(item.number ?? ''), 'number').value ?? `item-${at + 1}`;
  return [{ name, item, papers, isAuthoritative: decides(papers, names) }];
}

function papersOf(item: AgendaItem, index: PaperIndex): readonly PaperNote[] {
  const consultations = objectsOf(item.consultation).flatMap((one) => addressesOf(one['paper']));
  return index.find([...addressesOf(item.consultation), ...consultations, ...(item.id ? [item.id] : [])]);
}

function topicOfPaper(note: PaperNote, { id }: Meeting): Topic {
  const consultation = note.consultations.find(({ meeting }) => meeting === id);
  const name = lastOf(consultation?.agendaItem) ?? lastOf(consultation?.id) ?? note.reference ?? 'paper';
  return { name, item: null, papers: [note], isAuthoritative: consultation?.isAuthoritative ?? true };
}

function decides(papers: readonly PaperNote[], names: readonly string[]): boolean {
  const consultations = papers
    .flatMap((note) => note.consultations)
    .filter(({ id, agendaItem }) => [id, agendaItem].some((name) => name !== null && names.includes(name)));
  return consultations.length === 0 || consultations.some(({ isAuthoritative }) => isAuthoritative);
}

/** The last part of an address that tells objects of one kind apart. */
function lastOf(address: string | null | undefined): string | null {
  return readLine(/([^/?#=]+)\/?$/.exec(address ?? '')?.[1], 'id').value;
}
