import { createTransport, type SendMailOptions } from 'nodemailer';
import { z } from 'zod';
import type { SmtpSettings } from '../config/smtp-url.js';
import { Mailer, type Delivery, type Mail } from './mailer.js';

/** Patience with a server, in ms: for a connection, its greeting, and each answer. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/** What an error of the SMTP client tells; an answer may quote addresses, so that only its codes are kept. */
const SmtpError = z.looseObject({
  code: z.string().optional(),
  responseCode: z.int().optional(),
  response: z.string().optional(),
  command: z.string().optional(),
  message: z.string().default(''),
});

/** Nobody has the address, it is no address, or its mailbox is closed (RFC 3463: X.1.x of destinations, X.2.1). */
const NO_MAILBOX = /^5\d\d[ -]5\.(1\.([1-46]|10)|2\.1)\b/;

/** Begins an answer that says by an enhanced status code what is meant. */
const ENHANCED = /^\d{3}[ -]\d\.\d{1,3}\.\d{1,3}\b/;

/** Without one: no such mailbox, not here, not a name for one (RFC 5321, 4.2.3). 554 may mean anything. */
const NOBODY: ReadonlySet<number | undefined> = new Set([550, 551, 553]);

/** Mail over any SMTP server (RFC 5321), with STARTTLS or TLS and a login where the settings say so. */
export class SmtpMailer extends Mailer {
  override readonly isThere = true;
  override readonly mostPerDay: number | null;
  readonly #transport: { sendMail(mail: SendMailOptions): Promise<unknown> };
  readonly #sender: { readonly name: string; readonly address: string };

  constructor(
    settings: SmtpSettings,
    /** Stands beside the sender's address. */
    name: string,
  ) {
    super();
    this.mostPerDay = settings.mostPerDay;
    this.#sender = { name, address: settings.from };
    this.#transport = createTransport({
      host: settings.host,
      port: settings.port,
      secure: settings.isSecure,
      requireTLS: settings.needsTls,
      // Where plain text would do, encryption to a server with a certificate of its own making does, too (RFC 7435).
      tls: { rejectUnauthorized: settings.isSecure || settings.needsTls },
      ...(settings.login !== null && { auth: settings.login }),
      ...PATIENCE,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  override async send({ messageId, to, headers, ...content }: Mail): Promise<Delivery> {
    try {
      // As an object, so that no name or comma in it can make it several addresses.
      const recipient = { name: '', address: to };
      await this.#transport.sendMail({
        ...content,
        from: this.#sender,
        to: recipient,
        messageId: `<${messageId}>`,
        headers: { ...headers, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      return { kind: 'taken' };
    } catch (error) {
      return deliveryOf(SmtpError.safeParse(error).data ?? { message: '' });
    }
  }
}

/**
 * Only what a server says about a recipient counts against it: a refused sender, login or content is our trouble, and
 * would otherwise end every subscription in one night. Servers tell that trouble at the recipient, too ("554 5.7.1 Relay
 * access denied").
 */
function deliveryOf(error: z.infer<typeof SmtpError>): Delivery {
  const { responseCode = 0, command } = error;
  const told = codeOf(error);
  if (command !== 'RCPT TO') return { kind: 'later', code: told, isOurs: true };
  if (responseCode < 500) return { kind: 'later', code: told, isOurs: false };
  return isNobodys(error) ? { kind: 'refused', code: told } : { kind: 'later', code: told, isOurs: true };
}

/** Before anybody was named, the words tell what no code does: "certificate has expired". */
function codeOf({ code = 'unknown', responseCode, command, message }: z.infer<typeof SmtpError>): string {
  if (command === 'CONN') return `${code} (${message})`;
  return responseCode === undefined ? code : `${code} ${String(responseCode)}`;
}

function isNobodys({ responseCode, response = '' }: z.infer<typeof SmtpError>): boolean {
  return ENHANCED.test(response) ? NO_MAILBOX.test(response) : NOBODY.has(responseCode);
}
