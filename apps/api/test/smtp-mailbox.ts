import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived, read by a parser that is not ours. */
export interface Arrived {
  readonly to: readonly string[];
  readonly from: string;
  readonly mail: Email;
  readonly raw: string;
}

/** What a server says where it does not take a mail. */
export interface Refusal {
  readonly at: 'recipient' | 'data';
  readonly code: number;
  /** Its words; real servers begin them with an enhanced status code (RFC 3463). */
  readonly says?: string;
}

/** A real SMTP server on this machine, and what came to it. */
export interface SmtpMailbox {
  readonly port: number;
  readonly arrived: readonly Arrived[];
  /** How often somebody connected. */
  readonly visits: () => number;
  /** What is said to an address from now on; null takes its mails again. */
  refuse(address: string, refusal: Refusal | null): void;
  /** Waits for nothing: what has arrived since the last call. */
  take(): readonly Arrived[];
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function openMailbox(): Promise<SmtpMailbox> {
  const state: State = { arrived: [], refusals: new Map(), visits: 0 };
  const server = serverOf(state);
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  let taken = 0;
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    arrived: state.arrived,
    visits: () => state.visits,
    refuse: (to, refusal) => {
      if (refusal === null) state.refusals.delete(to);
      else state.refusals.set(to, refusal);
    },
    take: () => {
      const fresh = state.arrived.slice(taken);
      taken = state.arrived.length;
      return fresh;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

interface State {
  readonly arrived: Arrived[];
  readonly refusals: Map<string, Refusal>;
  visits: number;
}

function serverOf(state: State): SMTPServer {
  return new SMTPServer({
    hideSTARTTLS: true,
    authOptional: true,
    onConnect: (_session, done) => {
      state.visits += 1;
      done();
    },
    onRcptTo: ({ address }, _session, done) => done(refused(state, address, 'recipient')),
    onData: (stream, { envelope }, done) => {
      const to = envelope.rcptTo.map(({ address }) => address);
      void receive(stream).then((mail) => {
        const refusal = refused(state, to[0] ?? '', 'data');
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        if (refusal === null) state.arrived.push({ to, from, ...mail });
        done(refusal);
      });
    },
  });
}

/** Like real servers, it quotes the address. */
function refused({ refusals }: State, address: string, at: Refusal['at']): Error | null {
  const refusal = refusals.get(address);
  if (refusal?.at !== at) return null;
  return Object.assign(new Error(refusal.says ?? `no, <${address}>`), { responseCode: refusal.code });
}

async function receive(stream: Parameters<typeof buffer>[0]): Promise<{ readonly raw: string; readonly mail: Email }> {
  const bytes = await buffer(stream);
  return { raw: bytes.toString(), mail: await PostalMime.parse(new Uint8Array(bytes)) };
}
