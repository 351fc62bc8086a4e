import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { refuseCopyIn } from './copy-in.js';
import type { Group, Participant, Turns } from './turns.js';
import { errorMessage, WireReader, type WireMessage } from './wire.js';

/** Pool of the server, commands beside it, the probe and the upkeep; a real server allows 100. */
const maxConnections = 50;

/** After these the client waits for an answer: what came before them goes to the database in one piece. */
const groupEnds: ReadonlyMap<string, Group['kind']> = new Map([
  ['startup', 'query'],
  ['Q', 'query'],
  ['F', 'query'],
  ['S', 'series'],
  ['H', 'part'],
]);

/** The door of the embedded database: PostgreSQL's protocol on a unix socket. */
export class SocketServer {
  readonly #turns: Turns;
  readonly #broken: (error: unknown) => void;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;

  /** @param broken told when the session itself broke; nothing can be answered from then on. */
  constructor(turns: Turns, broken: (error: unknown) => void) {
    this.#turns = turns;
    this.#broken = broken;
    this.#server = createServer((socket) => this.#welcome(socket));
  }

  async listen(path: string): Promise<void> {
    await once(this.#server.listen(path), 'listening');
  }

  /** Takes nobody new, cuts the connections and lets the session finish the turn it is at. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
    await this.#turns.proceed();
  }

  #welcome(socket: Socket): void {
    socket.on('error', () => socket.destroy());
    if (this.#sockets.size >= maxConnections) {
      socket.end(errorMessage('FATAL', '53300', `sorry, too many clients already (${String(maxConnections)})`));
      socket.resume();
      return;
    }
    this.#sockets.add(socket);
    const connection = new Connection(socket, (group) => {
      this.#turns.take(connection, group).catch(this.#broken);
    });
    socket.on('data', (bytes) => connection.receive(bytes));
    socket.on('close', () => {
      this.#sockets.delete(socket);
      this.#turns.proceed().catch(this.#broken);
    });
  }
}

class Connection implements Participant {
  readonly #socket: Socket;
  readonly #submit: (group: Group) => void;
  readonly #reader = new WireReader();
  #group: Buffer[] = [];

  constructor(socket: Socket, submit: (group: Group) => void) {
    this.#socket = socket;
    this.#submit = submit;
  }

  answer(bytes: Buffer): void {
    if (this.#socket.writable) this.#socket.write(bytes);
  }

  gone(): boolean {
    return this.#socket.destroyed;
  }

  receive(bytes: Buffer): void {
    for (const message of this.#reader.read(bytes)) this.#handle(message);
  }

  #handle(message: WireMessage): void {
    if (message.type === 'encryption') this.answer(Buffer.from('N'));
    else if (message.type === 'cancel' || message.type === 'X') this.#socket.end();
    else this.#collect(refuseCopyIn(message));
  }

  #collect({ type, bytes }: WireMessage): void {
    this.#group.push(bytes);
    const kind = groupEnds.get(type);
    if (kind === undefined) return;
    const messages = Buffer.concat(this.#group);
    this.#group = [];
    this.#submit({ kind, messages });
  }
}
