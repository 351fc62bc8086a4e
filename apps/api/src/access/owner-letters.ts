import { Injectable } from '@nestjs/common';
import { inLanguage, type FeedId, type InLanguages, type Language } from '@navigator/shared';
import { Config } from '../config/config.js';
import { Db } from '../database/db.js';
import { Mailer } from '../mail/mailer.js';
import { Log } from '../platform/log.js';
import { newId } from '../platform/new-id.js';
import { letterHtml, letterText, type LetterPart } from '../subscriptions/letter.js';
import { CONTACT, ContactRow } from './recovery.sql.js';

interface Words {
  readonly link: { readonly subject: string; readonly intro: (feed: string) => string; readonly button: string };
  readonly replaced: { readonly subject: string; readonly intro: (feed: string) => string };
  readonly why: string;
}

const WORDS: InLanguages<Words> = {
  de: {
    link: {
      subject: 'Ihr Link zum Anmelden',
      intro: (feed) => `Hier melden Sie sich für „${feed}“ an. Der Link gilt 15 Minuten und einmal.`,
      button: 'Anmelden',
    },
    replaced: {
      subject: 'Ein neuer Schlüssel ersetzt alle bisherigen',
      intro: (feed) =>
        `Für „${feed}“ hat jemand über die Domain Ihrer Stelle einen neuen Schlüssel geholt. Alle bisherigen Schlüssel gelten nicht mehr. Waren Sie oder Ihre Kolleginnen und Kollegen das nicht, schreiben Sie uns bitte gleich.`,
    },
    why: 'Sie bekommen diese Mail, weil Ihre Adresse als Kontakt dieser Datenquelle eingetragen ist.',
  },
  en: {
    link: {
      subject: 'Your link to log in',
      intro: (feed) => `Log in here for “${feed}”. The link is good for 15 minutes, once.`,
      button: 'Log in',
    },
    replaced: {
      subject: 'A new key takes the place of all others',
      intro: (feed) =>
        `Somebody has fetched a new key for “${feed}” by way of your body’s domain. No earlier key counts any more. If that was neither you nor your colleagues, please write to us at once.`,
    },
    why: 'You get this mail because your address is the contact of this source.',
  },
};

/** Mails to the contact of a feed about its keys. Without a mail server nothing is sent. */
@Injectable()
export class OwnerLetters {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  get canSend(): boolean {
    return this.mailer.isThere;
  }

  /** A login link, as a path of ours. */
  async sendLink(to: ContactRow, path: string): Promise<void> {
    const { link } = inLanguage(WORDS, to.language);
    const button = { kind: 'button', label: link.button, href: `${this.config.publicUrl}${path}` } as const;
    await this.#send(to, link.subject, [{ kind: 'text', text: link.intro(to.name) }, button]);
  }

  /** The contact of a feed or registration, while it has one. */
  async contactOf(feed: FeedId): Promise<ContactRow | null> {
    const [contact] = await this.db.query(CONTACT, [feed], ContactRow);
    return contact ?? null;
  }

  /** All keys were replaced. */
  async tellReplaced(feed: FeedId): Promise<void> {
    const to = await this.contactOf(feed);
    if (to === null) return;
    const { replaced } = inLanguage(WORDS, to.language);
    await this.#send(to, replaced.subject, [{ kind: 'text', text: replaced.intro(to.name) }]);
  }

  async #send(
    { email, language }: { email: string; language: Language },
    subject: string,
    parts: readonly LetterPart[],
  ): Promise<void> {
    if (!this.canSend) return;
    const { why } = inLanguage(WORDS, language);
    const letter = {
      language,
      subject,
      parts,
      from: this.config.operatorName,
      footer: [{ kind: 'small', text: why } as const],
    };
    const messageId = `${newId()}@${new URL(this.config.publicUrl).hostname}`;
    const mail = { messageId, to: email, subject, text: letterText(letter), html: letterHtml(letter), headers: {} };
    const delivery = await this.mailer.send(mail);
    if (delivery.kind !== 'taken')
      this.log.warn({ code: delivery.code }, 'a mail to the contact of a feed was not sent');
  }
}
