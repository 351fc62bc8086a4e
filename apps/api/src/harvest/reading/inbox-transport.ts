import type { FeedRequest } from '@navigator/adapters';
import { z } from 'zod';
import type { Db } from '../../database/db.js';
import type { Answer, Transport } from './transport.js';

/** Messages in the database at a time: a sender may have thousands of plans. */
const PAGE = 50;

/** The current messages of a sender, in the order of arrival. Parameters: sender id, number of the last one, how many. */
const CURRENT_MESSAGES = `
  select number::int as number, received_at as "receivedAt", body from inbox_message
  where sender_id = $1 and number > $2 and body is not null
  order by number limit $3`;

const MessageRow = z.object({ number: z.int(), receivedAt: z.date(), body: z.string() });

/** What senders brought, behind `inbox:` addresses: their current messages as the list that the adapter knows. */
export class InboxTransport implements Transport {
  constructor(private readonly db: Db) {}

  ask({ url }: FeedRequest): Promise<Answer> {
    const body = this.#messages(new URL(url).pathname);
    return Promise.resolve({ kind: 'answer', status: 200, url, headers: { 'content-type': 'application/json' }, body });
  }

  async *#messages(sender: string): AsyncIterable<Uint8Array> {
    const encoder = new TextEncoder();
    let separator = '[';
    for (let last = 0; ;) {
      const page = await this.db.query(CURRENT_MESSAGES, [sender, last, PAGE], MessageRow);
      for (const { receivedAt, body } of page) {
        yield encoder.encode(`${separator}${JSON.stringify({ receivedAt: receivedAt.toISOString(), xml: body })}`);
        separator = ',\n';
      }
      const end = page.at(-1);
      if (!end || page.length < PAGE) break;
      last = end.number;
    }
    yield encoder.encode(separator === '[' ? '[]' : ']');
  }
}
