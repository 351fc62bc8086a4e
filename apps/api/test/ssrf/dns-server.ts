import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { Resolver as NodeResolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Resolver } from '../../src/platform/http/resolve-target.js';

/** What a name is: addresses of both families, or another name. */
export type Answers = readonly (string | { readonly cname: string })[];

/** Answers a name for the nth time it is asked (from 0), both families together being one time; null: there is none. */
export type Zone = (name: string, time: number) => Answers | null;

/** A DNS server on loopback. */
export interface DnsServer {
  /** Every question, in order. */
  readonly asked: readonly string[];
  /** Asks it as a program does, through the resolver of Node. */
  readonly resolver: Resolver;
  close(): Promise<void>;
}

const TYPES = { A: 1, CNAME: 5, AAAA: 28 } as const;
const HEADER_BYTES = 12;
const NO_SUCH_NAME = 3;

/** Serves a zone over UDP (RFC 1035), each answer with a time to live of 0, so that nobody may remember it. */
export async function serveDns(zone: Zone): Promise<DnsServer> {
  const asked: string[] = [];
  const times = new Map<string, number>();
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    const { name, type, end } = questionIn(question);
    asked.push(`${name} ${type === TYPES.AAAA ? 'AAAA' : 'A'}`);
    const key = `${name} ${type}`;
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    send(socket, from, answerTo(question.subarray(0, end), zone(name, time), type));
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return { asked, resolver: resolverAt(socket.address().port), close: () => closed(socket) };
}

function resolverAt(port: number): Resolver {
  const node = new NodeResolver({ timeout: 500, tries: 1 });
  node.setServers([`127.0.0.1:${port}`]);
  return async (name) => {
    const families = await Promise.allSettled([node.resolve4(name), node.resolve6(name)]);
    const found = families.flatMap((family) => (family.status === 'fulfilled' ? family.value : []));
    if (found.length === 0) throw new Error('no address', { cause: families });
    return found;
  };
}

function questionIn(message: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = message.readUInt8(at); length > 0; length = message.readUInt8(at)) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

/** Aliases come with what they lead to, as a resolver of a provider sends them. */
function answerTo(question: Buffer, answers: Answers | null, type: number): Buffer {
  const records = (answers ?? []).flatMap((answer) => recordOf(answer, type));
  const head = Buffer.from(question);
  head.writeUInt16BE(0x8580 | (answers === null ? NO_SUCH_NAME : 0), 2);
  head.writeUInt16BE(records.length, 6);
  head.writeUInt32BE(0, 8);
  const owners = ownersOf(answers ?? []);
  return Buffer.concat([head, ...records.map((record, index) => Buffer.concat([owners[index] ?? SAME_NAME, record]))]);
}

/** A pointer to the name of the question. */
const SAME_NAME = Buffer.from([0xc0, HEADER_BYTES]);

/** Each record belongs to the last alias before it. */
function ownersOf(answers: Answers): readonly Buffer[] {
  let owner: Buffer = SAME_NAME;
  return answers.map((answer) => {
    const own = owner;
    if (typeof answer !== 'string') owner = encoded(answer.cname);
    return own;
  });
}

function recordOf(answer: Answers[number], type: number): readonly Buffer[] {
  if (typeof answer !== 'string') return [record(TYPES.CNAME, encoded(answer.cname))];
  const kind = isIP(answer) === 6 ? TYPES.AAAA : TYPES.A;
  return kind === type ? [record(kind, Buffer.from(ipaddr.parse(answer).toByteArray()))] : [];
}

function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(10);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(1, 2);
  head.writeUInt16BE(data.length, 8);
  return Buffer.concat([head, data]);
}

function encoded(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}

function send(socket: Socket, { port, address }: RemoteInfo, answer: Buffer): void {
  socket.send(answer, port, address);
}

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => void socket.close(() => resolve()));
}
