import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A refusal of the server: SQLSTATE and text. */
export interface Refusal {
  readonly sqlstate: string;
  readonly message: string;
}

/** One row by column name. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** How the server behaves: whether it lets anybody in, and what it answers to a query. */
export interface Behaviour {
  readonly login?: Refusal;
  answer(sql: string): Row | Refusal | null;
}

/** A server that speaks just enough of PostgreSQL's protocol to be of a version that no machine here has. */
export interface FakePostgres {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts it on a free port of the loopback address. */
export async function startFakePostgres(behaviour: Behaviour): Promise<FakePostgres> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    socket.on('data', (bytes: Buffer) => socket.write(replyTo(bytes, behaviour)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    url: `postgresql://somebody:s3cret-word@127.0.0.1:${String(port)}/navigator`,
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The client asks one thing at a time, so every chunk is one message: the start-up (no type byte) or a simple query. */
function replyTo(bytes: Buffer, behaviour: Behaviour): Buffer {
  const type = String.fromCharCode(bytes[0] ?? 0);
  if (type === '\0')
    return behaviour.login === undefined ? Buffer.concat([authenticated, ready]) : error(behaviour.login);
  if (type !== 'Q') return Buffer.alloc(0);
  const answer = behaviour.answer(bytes.toString('utf8', 5, bytes.length - 1));
  if (answer !== null && isRefusal(answer)) return Buffer.concat([error(answer), ready]);
  return Buffer.concat([...(answer === null ? [] : rows(answer)), message('C', text('SELECT')), ready]);
}

function isRefusal(answer: Row | Refusal): answer is Refusal {
  return 'sqlstate' in answer;
}

function rows(row: Row): readonly Buffer[] {
  const entries = Object.entries(row);
  const columns = entries.map(([name, value]) => [
    text(name),
    int32(0),
    int16(0),
    int32(typeOf(value)),
    int16(-1),
    int32(-1),
    int16(0),
  ]);
  const values = entries.map(([, value]) => field(value));
  return [message('T', int16(entries.length), ...columns.flat()), message('D', int16(entries.length), ...values)];
}

function field(value: Row[string]): Buffer {
  if (value === null) return int32(-1);
  const shown = Buffer.from(typeof value === 'boolean' ? (value ? 't' : 'f') : String(value));
  return Buffer.concat([int32(shown.length), shown]);
}

/** bool, int4 and text in pg_type. */
function typeOf(value: Row[string]): number {
  if (typeof value === 'boolean') return 16;
  return typeof value === 'number' ? 23 : 25;
}

function error({ sqlstate, message: told }: Refusal): Buffer {
  return message('E', text('SERROR'), text(`C${sqlstate}`), text(`M${told}`), Buffer.from([0]));
}

function message(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function text(value: string): Buffer {
  return Buffer.from(`${value}\0`);
}

const authenticated = message('R', int32(0));
const ready = message('Z', Buffer.from('I'));
