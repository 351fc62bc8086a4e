import { createTransport, type SendMailOptions } from 'nodemailer';
import { z } from 'zod';
import type { SmtpSettings } from '../config/smtp-url.js';
import { Mailer, type Delivery, type Mail } from './mailer.js';

/** Patience with a server, in ms: for a connection, its greeting, and each answer. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

/** What an error of the SMTP client tells. Its message may quote addresses, so that it is not read. */
const SmtpError = z.looseObject({
  code: z.string().optional(),
  responseCode: z.int().optional(),
  command: z.string().optional(),
});

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
      return deliveryOf(SmtpError.safeParse(error).data ?? {});
    }
  }
}

/**
 * Only what a server says to a recipient counts against it: a refused sender, login or content is our trouble, and would
 * otherwise end every subscription in one night.
 */
function deliveryOf({ code = 'unknown', responseCode, command }: z.infer<typeof SmtpError>): Delivery {
  const told = responseCode === undefined ? code : `${code} ${String(responseCode)}`;
  const isRecipients = command === 'RCPT TO';
  if (isRecipients && responseCode !== undefined && responseCode >= 500) return { kind: 'refused', code: told };
  return { kind: 'later', code: told, isOurs: !isRecipients };
}
