import { Injectable } from '@nestjs/common';
import type { LocalText } from '@navigator/shared';
import { Db } from '../database/db.js';
import { FeedRegistry, RegistryProblem } from '../feeds/feed-registry.js';
import { IdRow } from '../harvest/run.sql.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/new-id.js';
import {
  ADD_SENDER,
  KnownSender,
  LIST_SENDERS,
  ONE_SENDER,
  REMOVE_SENDER,
  ROTATE_TOKEN,
  SENDER_BY_NAME,
  SENDER_BY_TOKEN,
  SenderRow,
} from './senders.sql.js';
import { hashOf, newToken } from './token.js';

/** What is needed to let somebody bring messages. */
export interface NewSender {
  readonly name: string;
  readonly publisher: string;
  readonly licence: string | null;
}

/** A sender with its new token, which nobody can show again. */
export interface SenderWithToken {
  readonly sender: SenderRow;
  readonly token: string;
}

/** Who may bring messages. Each is a feed of its own; its token is kept as a hash. */
@Injectable()
export class Senders {
  constructor(
    private readonly db: Db,
    private readonly registry: FeedRegistry,
    private readonly clock: Clock,
  ) {}

  /** Lets somebody bring messages. @throws RegistryProblem where the name is taken */
  async add({ name, publisher, licence }: NewSender): Promise<SenderWithToken> {
    const [taken] = await this.db.query(SENDER_BY_NAME, [name], IdRow);
    if (taken) throw nameTaken(name, taken.id);
    const id = newId();
    const feed = await this.registry.add({
      url: new URL(`inbox:${id}`),
      format: 'xbeteiligung',
      name,
      publisher: { name: publisher, domain: null, territoryKey: null },
      licence,
      isDemo: false,
      state: 'live',
    });
    const token = newToken();
    const added = await this.db.execute(ADD_SENDER, [id, name, feed.id, hashOf(token), this.clock.now()]);
    if (added === 0) {
      await this.registry.remove(feed.id);
      throw nameTaken(name, '?');
    }
    return { sender: await this.get(id), token };
  }

  /** All of them, by name. */
  async list(): Promise<readonly SenderRow[]> {
    return this.db.query(LIST_SENDERS, [], SenderRow);
  }

  /** One of them. @throws RegistryProblem where there is none */
  async get(id: string): Promise<SenderRow> {
    const [sender] = await this.db.query(ONE_SENDER, [id], SenderRow);
    if (!sender) throw unknown(id);
    return sender;
  }

  /** Gives a sender another token; the old one is refused from now on. */
  async rotate(id: string): Promise<SenderWithToken> {
    const token = newToken();
    if ((await this.db.execute(ROTATE_TOKEN, [id, hashOf(token), this.clock.now()])) === 0) throw unknown(id);
    return { sender: await this.get(id), token };
  }

  /** Takes a sender's token, forgets its messages and archives what they brought. */
  async remove(id: string): Promise<SenderRow> {
    const sender = await this.get(id);
    await this.registry.remove(sender.feed);
    await this.db.execute(REMOVE_SENDER, [id]);
    return { ...sender, state: 'removed', procedures: 0 };
  }

  /** Whose token this is; null where it is nobody's, any more or ever. */
  async byToken(token: string | null): Promise<KnownSender | null> {
    if (token === null) return null;
    const [sender] = await this.db.query(SENDER_BY_TOKEN, [hashOf(token)], KnownSender);
    return sender ?? null;
  }
}

function nameTaken(name: string, id: string): RegistryProblem {
  return new RegistryProblem('sender-exists', {
    de: `Einen Absender „${name}“ gibt es schon (${id}). „npm run inbox -- rotate ${id}“ gibt ihm ein neues Token.`,
    en: `There is a sender “${name}” already (${id}). “npm run inbox -- rotate ${id}” gives it a new token.`,
  });
}

function unknown(id: string): RegistryProblem {
  const text: LocalText = {
    de: `Es gibt keinen Absender „${id}“. „npm run inbox -- list-senders“ zeigt alle.`,
    en: `There is no sender “${id}”. “npm run inbox -- list-senders” shows all of them.`,
  };
  return new RegistryProblem('sender-unknown', text);
}
