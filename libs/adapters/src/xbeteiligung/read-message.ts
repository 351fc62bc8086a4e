import { DEFAULT_TIME_ZONE, type Remark, type SourceRecord } from '@navigator/shared';
import { readLine } from '../kit/text.js';
import { childOf, type XmlElement } from '../kit/xml/element.js';
import { readXml } from '../kit/xml/split-xml.js';
import { contentOf, readParticipation } from './content.js';
import type { FaultCode } from './faults.js';
import { readHeader, textOf, type Header } from './header.js';
import { keptMessage } from './kept.js';
import { messageName, type MessageName } from './message-name.js';
import { readRecord, type Setting } from './record.js';
import type { Participation } from './wire.js';

/** What a message says about itself; enough to answer it. */
export interface Envelope extends MessageName, Header {
  /** `vorgangsID`: the process that it belongs to. */
  readonly procedureId: string | null;
  readonly planId: string | null;
  /** `beteiligungsID`; messages to portals have none but to delete. */
  readonly participationId: string | null;
}

/** A message that can be taken. */
export interface Message extends Envelope {
  readonly kind: 'message';
  readonly messageId: string;
  readonly planId: string;
  /** What it says of its procedure; null for a deletion. */
  readonly record: SourceRecord | null;
  readonly remarks: readonly Remark[];
  /** The message with what is read of it and nothing else, to be kept and read again. */
  readonly kept: string;
}

/** A message that cannot be taken, and why. */
export interface Faulty {
  readonly kind: 'faulty';
  readonly code: FaultCode;
  /** Technical detail in English, shortened. */
  readonly detail: string;
  readonly messageId: string | null;
  /** What an answer needs; null where it is no message that could be answered. */
  readonly envelope: Envelope | null;
}

const LONGEST_ID = 300;

/**
 * Reads one message of XBeteiligung 1.2, 1.3 or 1.4 from its bytes. Never throws.
 * @param setting what is known beside the message; by default German, Berlin time, and the message's own time as now
 */
export function readMessage(bytes: Uint8Array, setting: Partial<Setting> = {}): Message | Faulty {
  const reading = readXml(bytes);
  if (reading.kind === 'failed') return fault('unreadable', `${reading.failure.code}: ${reading.failure.detail}`, null);
  return readRoot(reading.root, reading.remarks, setting);
}

/** Reads a message whose XML was read before. */
export function readRoot(root: XmlElement, remarks: readonly Remark[], setting: Partial<Setting>): Message | Faulty {
  const name = messageName(root);
  if (typeof name === 'string') return fault(name, `root element ${root.name}`, null);
  const header = readHeader(root, setting.timeZone ?? DEFAULT_TIME_ZONE);
  const content = contentOf(root);
  const participation = participationIn(content);
  const envelope = { ...name, ...header, ...idsIn(content, participation) };
  const { messageId, planId } = envelope;
  if (content === null) return fault('content-missing', 'no nachrichteninhalt', envelope);
  if (messageId === null) return fault('message-id-missing', 'no nachrichtenUUID', envelope);
  if (planId === null || planId.length > LONGEST_ID) return fault('plan-id-missing', 'no planID', envelope);
  const kept = keptMessage(root);
  const message: Message = { ...envelope, messageId, planId, kind: 'message', kept, record: null, remarks };
  return name.action === 'delete' ? message : withRecord(message, participation, settingFor(message, setting));
}

function settingFor({ createdAt }: Message, setting: Partial<Setting>): Setting {
  const now = createdAt ?? new Date(0);
  return { language: 'de', region: null, timeZone: DEFAULT_TIME_ZONE, fetchedAt: now, ...setting };
}

function withRecord(message: Message, participation: Participation | null, setting: Setting): Message | Faulty {
  if (participation === null) return fault('content-missing', 'no beteiligung', message);
  const title = readLine(participation.planname ?? participation.arbeitstitel, 'planname');
  if (title.value === null) return fault('title-missing', `planID ${message.planId}`, message);
  const sourceId = identityOf(message, participation);
  const record = readRecord({ participation, family: message.family, sourceId, title: title.value }, setting);
  return { ...message, record: record.value, remarks: [...message.remarks, ...title.remarks, ...record.remarks] };
}

/** Family, plan and round: `kommunal:ID_1#2`. Numbers of plans are unique within their family only. */
function identityOf({ family, planId }: Message, { durchgang, parts }: Participation): string {
  const told = [parts.find(({ audience }) => audience === 'public')?.durchgang, durchgang, parts[0]?.durchgang];
  const round = told.find((one) => one !== null && one !== undefined && /^\d{1,6}$/.test(one)) ?? '1';
  return `${planKey(family, planId)}#${Number(round)}`;
}

/** What the ids of all rounds of a plan begin with. */
export function planKey(family: MessageName['family'], planId: string): string {
  return `${family}:${planId}`;
}

function participationIn(content: XmlElement | null): Participation | null {
  const element = content && childOf(content, 'beteiligung');
  return element && readParticipation(element);
}

type Ids = Pick<Envelope, 'procedureId' | 'planId' | 'participationId'>;

/** A deletion has its ids in the content itself; other messages have them within. */
function idsIn(content: XmlElement | null, participation: Participation | null): Ids {
  const say = (name: string): string | null => content && textOf(childOf(content, name));
  const parts = participation?.parts.map(({ beteiligungsID }) => beteiligungsID) ?? [];
  return {
    procedureId: say('vorgangsID'),
    planId: participation?.planID ?? say('planID'),
    participationId: say('beteiligungsID') ?? parts.find((id) => id !== null) ?? null,
  };
}

function fault(code: FaultCode, detail: string, envelope: Envelope | null): Faulty {
  return { kind: 'faulty', code, detail: detail.slice(0, 200), messageId: envelope?.messageId ?? null, envelope };
}
