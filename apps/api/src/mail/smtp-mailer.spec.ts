import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { readSmtpUrl, SmtpFault, type SmtpSettings } from '../config/smtp-url.js';
import type { Mail } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

const MAIL: Mail = {
  messageId: '1@navigator.example',
  to: 'erika@stadt.example',
  subject: 'x',
  text: 'x',
  html: 'x',
  headers: {},
};

const servers: SMTPServer[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A server that wants a login, offers STARTTLS with a certificate that nobody should trust, and tells what it took. */
async function guarded(): Promise<{ readonly port: number; readonly taken: string[] }> {
  const taken: string[] = [];
  const server = new SMTPServer({
    onAuth: ({ username, password }, _session, done) =>
      password === 'p@ss:wörd' ? done(null, { user: username }) : done(new Error('no')),
    onData: (stream, { envelope, secure, user }, done) => {
      taken.push(`${String(user)} ${secure ? 'encrypted' : 'plain'} ${envelope.rcptTo[0]?.address ?? ''}`);
      stream.resume().on('end', () => done(null));
    },
  });
  servers.push(server);
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, taken };
}

function settings(port: number, password: string): SmtpSettings {
  const url = `smtp://navi:${encodeURIComponent(password)}@127.0.0.1:${String(port)}?from=b@stadt.example`;
  const read = readSmtpUrl(url, null);
  if (read instanceof SmtpFault) throw read;
  return read;
}

describe('a mail server with a login', () => {
  it('takes mail by STARTTLS; on this machine whatever its certificate is', async () => {
    const { port, taken } = await guarded();
    const mailer = new SmtpMailer(settings(port, 'p@ss:wörd'), 'Musterstadt');
    expect(await mailer.send(MAIL)).toEqual({ kind: 'taken' });
    expect(taken).toEqual(['navi encrypted erika@stadt.example']);
  });

  it('takes nothing with a wrong password, which is our trouble', async () => {
    const { port, taken } = await guarded();
    const mailer = new SmtpMailer(settings(port, 'wrong'), 'Musterstadt');
    expect(await mailer.send(MAIL)).toEqual({ kind: 'later', code: 'EAUTH 535', isOurs: true });
    expect(taken).toEqual([]);
  });

  it('elsewhere gets no password where its certificate does not hold, and the reason is told', async () => {
    const { port, taken } = await guarded();
    const mailer = new SmtpMailer({ ...settings(port, 'p@ss:wörd'), needsTls: true }, 'Musterstadt');
    const code = expect.stringMatching(/^ESOCKET \(.*certificate.*\)$/);
    expect(await mailer.send(MAIL)).toEqual({ kind: 'later', code, isOurs: true });
    expect(taken).toEqual([]);
  });
});
