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
  readonly at: 'recipient' | 'data' | 'sender';
  readonly code: number;
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

/** Starts it; with a login, only who knows that may send. */
export async function openMailbox(login?: { readonly user: string; readonly pass: string }): Promise<SmtpMailbox> {
  const arrived: Arrived[] = [];
  const refusals = new Map<string, Refusal>();
  let visits = 0;
  let taken = 0;
  const refused = (address: string, at: Refusal['at']): Error | null => {
    const refusal = refusals.get(address);
    if (refusal?.at !== at) return null;
    return Object.assign(new Error(`no, <${address}>`), { responseCode: refusal.code });
  };
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    authOptional: login === undefined,
    onConnect: (_session, done) => {
      visits += 1;
      done();
    },
    onAuth: ({ username, password }, _session, done) => {
      if (username === login?.user && password === login?.pass) done(null, { user: username });
      else done(new Error('Invalid login'));
    },
    onRcptTo: ({ address }, _session, done) => done(refused(address, 'recipient')),
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      void receive(stream).then(
        ({ raw, mail }) => {
          const refusal = refused(to[0] ?? '', 'data');
          const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
          if (refusal === null) arrived.push({ to, from, raw, mail });
          done(refusal);
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    arrived,
    visits: () => visits,
    refuse: (to, refusal) => {
      if (refusal === null) refusals.delete(to);
      else refusals.set(to, refusal);
    },
    take: () => {
      const fresh = arrived.slice(taken);
      taken = arrived.length;
      return fresh;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function receive(stream: Parameters<typeof buffer>[0]): Promise<{ readonly raw: string; readonly mail: Email }> {
  const bytes = await buffer(stream);
  return { raw: bytes.toString(), mail: await PostalMime.parse(new Uint8Array(bytes)) };
}
