import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { ProcedureList } from '@navigator/shared';
import type { Db } from '../src/database/db.js';
import type { SenderWithToken } from '../src/inbox/senders.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { openInboxApp, type BroughtAnswer, type InboxApp } from './inbox-app.js';
import { readXml } from './read-xml.js';
import { xbeteiligung, type MessageFacts } from './xbeteiligung.js';

/** What every suite of the inbox has: an empty store, the door behind a port, and one sender. */
export interface InboxSuite {
  readonly db: Db;
  readonly inbox: InboxApp;
  readonly sender: SenderWithToken;
  /** Lets another sender in. @returns its token */
  letIn(name: string, publisher: string): Promise<string>;
  /** Brings a message with these facts, by the sender unless another token is given. */
  readonly bring: (facts: MessageFacts, token?: string) => Promise<BroughtAnswer>;
  /** What residents see. */
  readonly listed: () => Promise<ProcedureList['items']>;
  readonly titles: () => Promise<readonly string[]>;
  /** Ends the process and starts another one on the same store. */
  restart(now: string): Promise<void>;
}

/** Sets a suite up around each of its tests; what the process logs is a fault. */
export function inboxSuite(): InboxSuite {
  let database: TestDatabase;
  let inbox: InboxApp;
  let sender: SenderWithToken;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.truncate();
    inbox = await openInboxApp(database.db);
    sender = await inbox.senders.add({ name: 'Cockpit', publisher: 'Lindenhafen', licence: 'CC0-1.0' });
  });
  afterEach(async () => {
    const { logged } = inbox;
    await inbox.close();
    expect(logged).toEqual([]);
  });
  const listed = async (): Promise<ProcedureList['items']> =>
    ProcedureList.parse(await (await inbox.get('/api/v1/procedures')).json()).items;
  return {
    get db() {
      return database.db;
    },
    get inbox() {
      return inbox;
    },
    get sender() {
      return sender;
    },
    letIn: async (name, publisher) => (await inbox.senders.add({ name, publisher, licence: null })).token,
    bring: (facts, token = sender.token) => inbox.bring(token, xbeteiligung(facts)),
    listed,
    titles: async () => (await listed()).map(({ title }) => title).toSorted(),
    restart: async (now) => {
      await inbox.close();
      inbox = await openInboxApp(database.db, now);
    },
  };
}

/** The name of an answer's root element, without its prefix. */
export function rootOf({ text }: BroughtAnswer): string {
  const document = readXml(text, { removeNSPrefix: true });
  return Object.keys(typeof document === 'object' && document !== null ? document : {}).join();
}
