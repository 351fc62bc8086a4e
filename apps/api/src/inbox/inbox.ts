import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { answerMessage, FAULTS, readMessage, type Faulty, type Message } from '@navigator/adapters';
import { Clock } from '../platform/clock.js';
import { ApiProblem } from '../platform/problem/api-problem.js';
import { declaresDocumentType } from './document-type.js';
import { digestOf, Mailbox, type Deposit, type GivenAnswer } from './mailbox.js';
import { claimedEnvelope } from './nok-envelope.js';
import type { KnownSender } from './senders.sql.js';
import { Settling } from './settling.js';

/** Who answers, where a message does not say whom it was for. */
const US = { directory: 'DVDV', directoryVersion: '3', id: 'participation-navigator', name: 'Participation Navigator' };

const ID_TAKEN =
  'Die nachrichtenUUID wurde schon für eine andere Nachricht verwendet. / The message id was used for another message.';

/** Takes messages: keeps them, has them read, and answers as the standard wants it. */
@Injectable()
export class Inbox {
  constructor(
    private readonly mailbox: Mailbox,
    private readonly settling: Settling,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes one message, and says how it is answered. OK means that it was read: it is on the map, or waits in quarantine.
   * @throws ApiProblem where the sender should come again with the same message
   */
  async take(sender: KnownSender, bytes: Uint8Array): Promise<GivenAnswer> {
    if (sender.state !== 'live') throw notNow('feed-paused', 'The operator has paused this inbox.');
    const message = this.#read(bytes);
    const digest = digestOf(bytes);
    const given = message.messageId === null ? null : await this.mailbox.answerOf(sender, message.messageId, digest);
    if (given) return given;
    return message.kind === 'message'
      ? this.#accept(sender, message, digest)
      : this.#refuse(sender, message, { digest, bytes });
  }

  /** Whatever declares a document type is refused unread. */
  #read(bytes: Uint8Array): Message | Faulty {
    if (declaresDocumentType(bytes)) return DOCUMENT_TYPE;
    return readMessage(bytes, { fetchedAt: this.clock.now() });
  }

  async #accept(sender: KnownSender, message: Message, digest: string): Promise<GivenAnswer> {
    if ((await this.mailbox.put(sender, depositOf(message, digest))) === 'id-taken') {
      return {
        outcome: 'refused',
        xml: answerMessage({ to: message, ...this.#stamp(), ok: false, errors: [ID_TAKEN] }),
      };
    }
    if ((await this.settling.settle(sender.feed)) === 'failed') {
      throw notNow('not-read', 'The message is kept, but could not be read now.');
    }
    const xml = answerMessage({ to: message, ...this.#stamp(), ok: true });
    return this.mailbox.answer(sender, message.messageId, { outcome: 'accepted', xml });
  }

  async #refuse(sender: KnownSender, faulty: Faulty, { digest, bytes }: Refused): Promise<GivenAnswer> {
    const to = faulty.envelope ?? claimedEnvelope(bytes);
    const { de, en } = FAULTS[faulty.code];
    const xml = answerMessage({ to, ...this.#stamp(), ok: false, errors: [`${de} / ${en} (${faulty.detail})`] });
    if (faulty.messageId !== null) {
      await this.mailbox.refuse(sender, { id: faulty.messageId, digest, type: to.type }, xml);
    }
    return { outcome: 'refused', xml };
  }

  #stamp(): { readonly messageId: string; readonly createdAt: Date; readonly from: typeof US } {
    return { messageId: randomUUID(), createdAt: this.clock.now(), from: US };
  }
}

const DOCUMENT_TYPE: Faulty = {
  kind: 'faulty',
  code: 'unreadable',
  detail: 'a document type is declared',
  messageId: null,
  envelope: null,
};

interface Refused {
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** Numbers of plans are unique within their family only. */
function depositOf({ messageId, type, family, planId, ...message }: Message, digest: string): Deposit {
  const { procedureId: caseId, record, createdAt, kept } = message;
  return {
    id: messageId,
    digest,
    type,
    planId: `${family}:${planId}`,
    caseId,
    sourceId: record?.sourceId ?? null,
    createdAt,
    body: record === null ? null : kept,
  };
}

function notNow(code: string, detail: string): ApiProblem {
  return new ApiProblem({ status: 503, code, detail: `${detail} Please send the same message again later.` });
}
