import { Injectable } from '@nestjs/common';
import { FIRST_LANGUAGE, pathIn } from '@navigator/shared';
import { Config } from '../config/config.js';
import { Db } from '../database/db.js';
import type { Mail } from '../mail/mailer.js';
import { hostOf } from '../publish/addresses.js';
import { plainLine } from '../publish/plain-text.js';
import { letterHtml, letterText, type Letter, type LetterPart } from '../subscriptions/letter.js';
import { NOTICE_WORDS, SUBJECTS } from './notice-words.js';
import { STANDING, StandingRow, type ClaimedNotice } from './outbox.sql.js';

/** The name of a feed in a subject, in characters. */
const LONGEST_NAME = 80;

/** A letter of a sentence or two in each language: subject, what stands before the links, what after. */
interface Said {
  readonly subject: string;
  readonly parts: (language: 'de' | 'en') => readonly LetterPart[];
}

/** Writes mails about feeds, each when it is sent, so that it tells what is true then. */
@Injectable()
export class NoticeLetters {
  constructor(
    private readonly db: Db,
    private readonly config: Config,
  ) {}

  /** The mail; null where there is nothing left to tell. */
  async write(notice: ClaimedNotice, to: string): Promise<Mail | null> {
    const [standing] = await this.db.query(STANDING, [notice.feed_id, notice.story], StandingRow);
    const said = standing === undefined ? null : SAID[notice.type](nameOf(notice), standing);
    if (said === null) return null;
    const origin = this.config.publicUrl;
    const letter: Letter = {
      language: FIRST_LANGUAGE,
      from: this.config.operatorName,
      subject: said.subject,
      parts: [...this.#in('de', said, notice), { kind: 'heading', text: 'English' }, ...this.#in('en', said, notice)],
      footer: (['de', 'en'] as const).flatMap((language) => [
        { kind: 'small', text: NOTICE_WORDS[language].reason },
        this.#link(language, 'settings', notice),
      ]),
    };
    return {
      messageId: `${notice.id}@${hostOf(origin)}`,
      to,
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
      headers: {},
    };
  }

  #in(language: 'de' | 'en', { parts }: Said, notice: ClaimedNotice): readonly LetterPart[] {
    return [...parts(language), this.#link(language, 'page', notice)];
  }

  #link(language: 'de' | 'en', to: 'page' | 'settings', { feed_id }: ClaimedNotice): LetterPart {
    const path = `/feeds/${feed_id}${to === 'settings' ? '/benachrichtigungen' : ''}`;
    return { kind: 'link', label: NOTICE_WORDS[language][to], href: this.config.publicUrl + pathIn(language, path) };
  }
}

const text = (content: string): LetterPart => ({ kind: 'text', text: content });

/** What each kind of notice says; null where that is no longer true. */
const SAID: Readonly<Record<ClaimedNotice['type'], (name: string, standing: StandingRow) => Said | null>> = {
  'feed.failing': (name, standing) => {
    const { failing_since: since } = standing;
    if (since === null) return null;
    return {
      subject: SUBJECTS.failing(name),
      parts: (language) => {
        const words = NOTICE_WORDS[language];
        return [
          text(words.failing(name, since)),
          ...why(standing, language),
          text(words.failingNow),
          text(words.seldom),
        ];
      },
    };
  },
  'feed.digest': (name, standing) => {
    const { failing_since, held_since } = standing;
    if (failing_since === null && held_since === null) return null;
    return {
      subject: failing_since === null ? SUBJECTS.held(name) : SUBJECTS.stillFailing(name),
      parts: (language) => {
        const words = NOTICE_WORDS[language];
        const fails =
          failing_since === null ? [] : [text(words.stillFailing(name, failing_since)), ...why(standing, language)];
        const waits = held_since === null ? [] : [text(words.held(name, held_since))];
        return [...fails, ...waits, text(words.seldom)];
      },
    };
  },
  'feed.recovered': (name, { failing_since, is_told }) => {
    if (failing_since !== null || !is_told) return null;
    return {
      subject: SUBJECTS.recovered(name),
      parts: (language) => [text(NOTICE_WORDS[language].recovered(name))],
    };
  },
  'quarantine.opened': () => null,
  'webhook.test': () => null,
};

function why({ why_de, why_en }: StandingRow, language: 'de' | 'en'): readonly LetterPart[] {
  const told = language === 'de' ? why_de : why_en;
  return told === null ? [] : [text(NOTICE_WORDS[language].why(told))];
}

/** A name is others' text: on one line, and of bearable length. */
function nameOf({ name }: ClaimedNotice): string {
  const plain = Array.from(plainLine(name));
  return plain.length <= LONGEST_NAME ? plain.join('') : `${plain.slice(0, LONGEST_NAME - 1).join('')}…`;
}
