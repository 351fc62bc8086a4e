import type { FindingCode, Remark } from '@navigator/shared';
import { z } from 'zod';
import type { FeedResponse, Output } from '../kit/contract.js';
import { splitJson, type Part } from '../kit/json-splitter.js';
import { remark } from '../kit/remark.js';
import { begun } from '../kit/xml/first-byte.js';
import type { XmlPart } from '../kit/xml/parts.js';
import { splitXml } from '../kit/xml/split-xml.js';
import type { FaultCode } from './faults.js';
import { Mail } from './mail.js';
import { readMessage, readRoot, type Faulty, type Message } from './read-message.js';
import type { Setting } from './record.js';

/** A conversation remembers how the feed speaks. */
export interface XbeteiligungState {
  readonly language: string;
}

/** What an answer is read with. */
export interface Reader {
  readonly state: XbeteiligungState;
  readonly setting: Setting;
}

type Outputs = AsyncGenerator<Output<XbeteiligungState>, void, undefined>;

/** Reads a file with one message, or the messages of an inbox. */
export async function* readAnswer(response: FeedResponse, reader: Reader): Outputs {
  const { first, body } = await begun(response.body);
  const answer = { ...response, body };
  yield* first === '[' || first === '{' ? readContainer(answer, reader) : readFile(answer, reader);
}

async function* readFile({ body, headers }: FeedResponse, { state, setting }: Reader): Outputs {
  const mail = new Mail();
  const options = { contentType: headers['content-type'] ?? '', isWanted: isRoot };
  for await (const part of splitXml(body, options)) {
    if (part.kind === 'failed') yield part;
    else if (part.kind === 'root') yield* conclusion(mail, 1, state);
    else {
      const output = takenAlone(part, mail, setting);
      if (output) yield output;
      if (output?.kind === 'failed') return;
    }
  }
}

function isRoot(_: unknown, depth: number): boolean {
  return depth === 0;
}

type Document = Extract<XmlPart, { kind: 'element' | 'malformed' }>;

function takenAlone(part: Document, mail: Mail, setting: Setting): Output<never> | null {
  if (part.kind === 'malformed') return rejected(0, 'record-malformed', part.reason);
  const message = readRoot(part.element, part.remarks, setting);
  return isForeign(message) ? notThisFormat(message.detail) : taken(message, mail, { position: 0, receivedAt: null });
}

/**
 * The container in which our inbox hands its messages over: a JSON array of `{"receivedAt": "…", "xml": "…"}`, in the
 * order of their arrival, all that count for this feed. A text that is cut off can be told from a whole one.
 */
const Entry = z.looseObject({ receivedAt: z.string().optional(), xml: z.string() });

async function* readContainer({ body, headers }: FeedResponse, { state, setting }: Reader): Outputs {
  const mail = new Mail();
  let position = 0;
  for await (const part of splitJson(body, { member: null, contentType: headers['content-type'] ?? '' })) {
    if (part.kind === 'failed') yield part;
    else if (part.kind === 'envelope') yield* conclusion(mail, position, state);
    else {
      const fault = takenFrom(part, mail, setting);
      if (fault) yield fault;
      position += 1;
    }
  }
}

function takenFrom(
  part: Extract<Part, { kind: 'element' | 'malformed' }>,
  mail: Mail,
  setting: Setting,
): Output<never> | null {
  if (part.kind === 'malformed') return rejected(part.position, 'record-malformed', part.reason);
  const entry = Entry.safeParse(part.value).data;
  if (!entry) return rejected(part.position, 'record-malformed', 'no message');
  // Text that came in JSON is decoded by now, whatever its own declaration says.
  const message = readMessage(new TextEncoder().encode(`\ufeff${entry.xml}`), setting);
  const receivedAt = instantIn(entry.receivedAt);
  return taken(withRemarks(message, part.remarks), mail, { position: part.position, receivedAt });
}

function withRemarks(message: Message | Faulty, remarks: readonly Remark[]): Message | Faulty {
  return message.kind === 'message' ? { ...message, remarks: [...remarks, ...message.remarks] } : message;
}

interface Arrival {
  readonly position: number;
  readonly receivedAt: Date | null;
}

/** Puts a message to the others; what cannot be taken is rejected at once. */
function taken(message: Message | Faulty, mail: Mail, { position, receivedAt }: Arrival): Output<never> | null {
  if (message.kind === 'faulty')
    return rejected(position, findingOf(message.code), `${message.code}: ${message.detail}`);
  mail.take(message, receivedAt);
  return null;
}

function* conclusion(mail: Mail, position: number, state: XbeteiligungState): Generator<Output<XbeteiligungState>> {
  yield* mail.outputs(position);
  yield { kind: 'end', state, isComplete: true };
}

const FINDINGS: Readonly<Partial<Record<FaultCode, FindingCode>>> = {
  'plan-id-missing': 'id-missing',
  'title-missing': 'title-missing',
};

function findingOf(code: FaultCode): FindingCode {
  return FINDINGS[code] ?? 'record-malformed';
}

function rejected(position: number, code: FindingCode, reason: string): Output<never> {
  const { value } = remark(code, `entry ${position + 1}: ${reason}`);
  return { kind: 'rejected', sourceId: null, position, code, value };
}

function isForeign(message: Message | Faulty): message is Faulty {
  return message.kind === 'faulty' && message.code === 'not-xbeteiligung';
}

function notThisFormat(detail: string): Output<never> {
  return { kind: 'failed', failure: { code: 'not-this-format', detail } };
}

function instantIn(text: string | undefined): Date | null {
  const instant = Date.parse(text ?? '');
  return Number.isNaN(instant) ? null : new Date(instant);
}
