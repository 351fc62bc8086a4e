import type { FeedRequest, Output, ReadContext } from '../kit/contract.js';
import { skipped } from '../kit/events/source-event.js';
import { PaperIndex } from './agenda.js';
import { bodyNoteOf } from './body.js';
import { readMeeting } from './meeting.js';
import { readPaper } from './paper.js';
import { grant, listUrl, ownAddress, purposeOf, type Purpose, type Wish } from './requests.js';
import type { OparlState } from './state.js';
import { addressesOf, isMembers, kindOf, objectsOf, type Members } from './wire.js';

/** An answer that was read as JSON: its objects, and the address of the page after it. */
export interface Page {
  readonly objects: readonly unknown[];
  readonly next: string | null;
}

/** More bodies than this have collections of others' data, not a city. */
const MOST_BODIES = 30;
/** Papers of two years about planning; the largest cities have some hundreds. */
const MOST_PAPERS = 5_000;
/** Meetings that are asked for by themselves, because their list does not hold them. */
const MOST_SINGLES = 50;

const NOTHING: readonly Output<never>[] = [];
/** What a list holds whose objects do not say what they are (Q57). */
const KIND_IN: Readonly<Record<Purpose, string>> = {
  entry: '',
  bodies: 'Body',
  papers: 'Paper',
  meetings: 'Meeting',
  meeting: 'Meeting',
};

/** Reads one answer: its objects one by one, then what is to be asked next. */
export class AnswerReader {
  private state: OparlState;
  private wishes: readonly Wish[] = [];
  private index: PaperIndex | null = null;
  private readonly purpose: Purpose;
  private readonly body: number;
  private readonly takers: ReadonlyMap<string, (members: Members, position: number) => readonly Output<never>[]>;

  constructor(
    state: OparlState,
    request: FeedRequest,
    private readonly context: ReadContext,
  ) {
    this.state = state;
    const { purpose, body } = purposeOf(request);
    this.purpose = purpose;
    this.body = body;
    this.takers = new Map([
      ['System', (members) => this.takeSystem(members)],
      ['Body', (members) => this.takeBody(members)],
      ['Organization', (members) => this.follow('meetings', members['meeting'])],
      ['AgendaItem', (members) => this.follow('meeting', members['meeting'])],
      ['Paper', (members, position) => this.takePaper(members, position)],
      ['Meeting', (members, position) => this.takeMeeting(members, position)],
    ]);
  }

  *read({ objects, next }: Page): Generator<Output<OparlState>, void, undefined> {
    for (const [position, object] of objects.entries()) yield* this.take(object, position);
    if (next === null) this.goOn();
    else this.wish(this.purpose, this.body, next);
    const granted = grant(this.state, this.wishes);
    for (const request of granted.requests) yield { kind: 'request', request };
    if (granted.isCut && !this.state.isCut) yield skipped(objects.length, 'list-cut', null);
    yield { kind: 'end', state: { ...granted.state, isCut: this.state.isCut || granted.isCut }, isComplete: true };
  }

  private take(object: unknown, position: number): readonly Output<never>[] {
    const members = isMembers(object) ? object : {};
    const kind = kindOf(members);
    const taker = this.takers.get(kind === '' ? KIND_IN[this.purpose] : kind);
    return taker ? taker(members, position) : [skipped(position, 'not-participation', null)];
  }

  /** The bodies stand in the system, or behind the address of their list. */
  private takeSystem({ body }: Members): readonly Output<never>[] {
    for (const embedded of objectsOf(body)) this.takeBody(embedded);
    const lists = [body].flat().filter((one) => typeof one === 'string');
    for (const url of lists) this.wish('bodies', -1, url);
    return NOTHING;
  }

  private takeBody(members: Members): readonly Output<never>[] {
    const body = bodyNoteOf(members);
    if (!body || this.state.bodies.length >= MOST_BODIES) return NOTHING;
    const number = this.state.bodies.length;
    this.state = { ...this.state, bodies: [...this.state.bodies, body.note] };
    if (body.papers !== null) this.wish('papers', number, listUrl(body.papers, this.context));
    else this.wishMeetings(number);
    return NOTHING;
  }

  private follow(purpose: Purpose, address: unknown): readonly Output<never>[] {
    const [url] = addressesOf(address);
    if (url !== undefined) this.wish(purpose, -1, purpose === 'meetings' ? listUrl(url, this.context) : url);
    return NOTHING;
  }

  private takePaper(members: Members, position: number): readonly Output<never>[] {
    const { id, note, output } = readPaper(members, position, this.council());
    if (id !== null && note && Object.keys(this.state.papers).length < MOST_PAPERS) {
      this.state = { ...this.state, papers: { ...this.state.papers, [id]: note } };
      this.index = null;
    }
    return [output];
  }

  private takeMeeting(members: Members, position: number): readonly Output<never>[] {
    const [address] = addressesOf(members);
    const own = address === undefined ? null : ownAddress(address, this.state);
    if (own !== null) this.state = { ...this.state, seen: [...this.state.seen, own] };
    this.index ??= new PaperIndex(this.state.papers);
    return readMeeting(members, position, { ...this.context, ...this.council(), papers: this.index });
  }

  private council(): { readonly timeZone: string; readonly territoryKey: string | null } {
    return { timeZone: this.context.timeZone, territoryKey: this.state.bodies[this.body]?.territoryKey ?? null };
  }

  /** Papers first, so that the meetings are read in the light of them; then those that their list does not hold (Q46). */
  private goOn(): void {
    if (this.purpose === 'papers') this.wishMeetings(this.body);
    if (this.purpose === 'meetings' || this.purpose === 'entry') this.wishSingles();
  }

  private wishMeetings(body: number): void {
    const url = this.state.bodies[body]?.meetings ?? null;
    if (url === null) this.wishSingles();
    else this.wish('meetings', body, listUrl(url, this.context));
  }

  private wishSingles(): void {
    const seen = new Set(this.state.seen);
    const notes = Object.values(this.state.papers).flatMap(({ consultations }) => consultations);
    const cited = notes.flatMap(({ meeting }) => (meeting === null ? [] : (ownAddress(meeting, this.state) ?? [])));
    const missing = [...new Set(cited)].filter((url) => !seen.has(url));
    for (const url of missing.slice(0, MOST_SINGLES)) this.wish('meeting', this.body, url);
  }

  private wish(purpose: Purpose, body: number, url: string): void {
    this.wishes = [...this.wishes, { purpose, body, url }];
  }
}
