import { Injectable } from '@nestjs/common';
import { dayInWords, DEFAULT_TIME_ZONE, inLanguage, localDay } from '@navigator/shared';
import { Config } from '../config/config.js';
import { Db } from '../database/db.js';
import { DemoSwitch } from '../feeds/demo-switch.js';
import type { Mail } from '../mail/mailer.js';
import { Clock } from '../platform/clock.js';
import { explorePage, hostOf } from '../publish/addresses.js';
import { digestParts, digestSubject } from './digest-letter.js';
import { LETTER_WORDS, type LetterWords } from './letter-words.js';
import { letterHtml, letterText, type Letter, type LetterPart } from './letter.js';
import { CONFIRM_WITHIN_MS, LASTS_MS, MANAGE_WITHIN_MS } from './limits.js';
import { linksOf, type MailLinks } from './mail-links.js';
import { NewsRow, toldSql } from './news.sql.js';
import type { ClaimedRow, MailKind } from './outbox.sql.js';
import { INSERT_TOKEN } from './subscription.sql.js';
import { followed, SubscriptionNames } from './subscription-names.js';
import { hashOfSecret, newSecret } from './token.js';

/** What letters are written from. */
interface Facts {
  readonly row: ClaimedRow;
  readonly words: LetterWords;
  /** The filter in words. */
  readonly about: string;
  readonly links: MailLinks;
  readonly origin: string;
}

/** What a letter says besides who writes, in which language, and why. */
type Said = Pick<Letter, 'subject' | 'parts'>;

/** Writes the mails of the outbox, each when it is sent, so that it tells what is true then. */
@Injectable()
export class Letters {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly demo: DemoSwitch,
    private readonly config: Config,
    private readonly names: SubscriptionNames,
  ) {}

  /** The mail, with a fresh secret in its links; null where there is nothing left to tell. */
  async write(row: ClaimedRow): Promise<Mail | null> {
    const words = inLanguage(LETTER_WORDS, row.language);
    const origin = this.config.publicUrl;
    const about = (await this.names.words(row)) ?? words.everything;
    const links = linksOf(origin, row.language, await this.#secretFor(row));
    const said = await this.#say({ row, words, about, links, origin });
    if (said === null) return null;
    const isWanted = row.kind === 'digest' || row.kind === 'again';
    const letter = {
      ...said,
      language: row.language,
      from: this.config.operatorName,
      footer: isWanted ? wantedFooter(words, about, { row, links }) : [small(words.notAsked)],
    };
    return {
      messageId: `${row.mail_id}@${hostOf(origin)}`,
      to: row.email,
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
      headers: isWanted ? listHeaders(links, origin) : {},
    };
  }

  async #say(facts: Facts): Promise<Said | null> {
    const { row } = facts;
    return row.kind === 'digest' ? this.#digest(facts) : SAID[row.kind](facts);
  }

  async #digest({ row, words, about, origin }: Facts): Promise<Said | null> {
    const now = this.clock.now();
    const { sql, parameters } = toldSql(row.mail_id, { now, demo: this.demo.shownSql });
    const news = await this.db.query(sql, parameters, NewsRow);
    if (news.length === 0) return null;
    const page = explorePage(origin, followed(row));
    const isDemo = await this.demo.isDemo();
    return {
      subject: digestSubject(news, words),
      parts: [
        text(words.hello),
        text(words.digest.intro(about)),
        ...(isDemo ? [text(words.demo)] : []),
        ...digestParts(news, { words, row, origin, page, now }),
        { kind: 'link', label: words.digest.all(0), href: page },
      ],
    };
  }

  async #secretFor({ id, kind, confirmed_at }: ClaimedRow): Promise<ReturnType<typeof newSecret>> {
    const secret = newSecret();
    const lasts = kind === 'again' && confirmed_at !== null ? LASTS_MS : LIFE[kind];
    const from = kind === 'again' && confirmed_at !== null ? confirmed_at : this.clock.now();
    const until = new Date(from.getTime() + lasts);
    const purpose = kind === 'confirm' || kind === 'again' ? 'confirm' : 'manage';
    await this.db.execute(INSERT_TOKEN, [hashOfSecret(secret), id, purpose, until]);
    return secret;
  }
}

const LIFE: Readonly<Record<MailKind, number>> = {
  confirm: CONFIRM_WITHIN_MS,
  again: LASTS_MS,
  known: MANAGE_WITHIN_MS,
  full: MANAGE_WITHIN_MS,
  digest: MANAGE_WITHIN_MS,
};

const text = (content: string): LetterPart => ({ kind: 'text', text: content });
const small = (content: string): LetterPart => ({ kind: 'small', text: content });

const SAID: Readonly<Record<Exclude<MailKind, 'digest'>, (facts: Facts) => Said>> = {
  confirm: ({ words, about, row, links }) => ({
    subject: words.confirm.subject,
    parts: [
      text(words.hello),
      text(words.confirm.intro(about, words.rhythm[row.rhythm])),
      { kind: 'button', label: words.confirm.button, href: links.confirm },
      text(words.confirm.why),
    ],
  }),
  known: ({ words, about, row, links }) => ({
    subject: words.known.subject,
    parts: [
      text(words.hello),
      text(words.known.intro(about, words.rhythm[row.rhythm])),
      { kind: 'link', label: words.manage, href: links.manage },
    ],
  }),
  full: ({ words }) => ({ subject: words.full.subject, parts: [text(words.hello), text(words.full.intro)] }),
  again: ({ words, about, row, links }) => ({
    subject: words.again.subject,
    parts: [
      text(words.hello),
      text(words.again.intro(about)),
      { kind: 'button', label: words.again.button, href: links.confirm },
      text(words.again.without(lastDay(row))),
    ],
  }),
};

function lastDay({ confirmed_at, created_at, language }: ClaimedRow): string {
  const ends = (confirmed_at ?? created_at).getTime() + LASTS_MS;
  return dayInWords(localDay(ends, DEFAULT_TIME_ZONE), language);
}

function wantedFooter(
  words: LetterWords,
  about: string,
  { row, links }: Pick<Facts, 'row' | 'links'>,
): readonly LetterPart[] {
  return [
    small(words.reason(about, words.rhythm[row.rhythm])),
    { kind: 'link', label: words.manage, href: links.manage },
  ];
}

/** One click, or none, ends it (RFC 2369, RFC 8058). */
function listHeaders({ end }: MailLinks, origin: string): Mail['headers'] {
  return {
    'List-Id': `<folgen.${hostOf(origin)}>`,
    'List-Unsubscribe': `<${end}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
