import { z } from 'zod';
import { SenderRow } from '../inbox/senders.sql.js';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { typed, type Typed } from './arguments.js';
import { CommandProblem } from './command-problem.js';
import { print, printTable } from './print.js';
import { tellAnswer } from './tell-answer.js';

export const INBOX_USAGE = `Usage: npm run inbox -- <what to do> [--json]

  list-senders                            who may bring XBeteiligung messages, and when they last did
  add-sender <name> --publisher <name>    lets a system bring messages, and prints its token: this once
      [--licence <id>]
  rotate <id>                             gives a sender another token; the old one is refused at once
  remove-sender <id>                      refuses its token, forgets its messages, archives its procedures

Messages go to POST /api/v1/inbox/xbeteiligung with "Authorization: Bearer <token>".
Exit code: 0 done, 1 refused, 2 wrong usage.`;

/** Dates come over the socket as text. */
const Sender = SenderRow.extend({
  createdAt: z.iso.datetime(),
  tokenMadeAt: z.iso.datetime(),
  lastMessageAt: z.iso.datetime().nullable(),
});
type Sender = z.infer<typeof Sender>;
const WithToken = z.object({ sender: Sender, token: z.string() });

/** `npm run inbox`: who may bring messages. @returns the exit code */
export async function inbox(args: readonly string[]): Promise<number> {
  const words = typed(args, { values: ['publisher', 'licence'], flags: [] });
  const request = requestOf(words);
  return tellAnswer(request, words.flags.has('json'), (result) => {
    show(request, result);
  });
}

function requestOf({ words: [action, subject], values }: Typed): OperatorRequest {
  if (action === 'list-senders') return { kind: 'inbox.list' };
  if (action === 'add-sender') return addition(subject, values);
  if (action === 'rotate') return { kind: 'inbox.rotate', id: idOf(subject) };
  if (action === 'remove-sender') return { kind: 'inbox.remove', id: idOf(subject) };
  throw new CommandProblem(`Please say what to do.\n\n${INBOX_USAGE}`);
}

function addition(name: string | undefined, { publisher, licence }: Typed['values']): OperatorRequest {
  if (name === undefined || publisher === undefined) {
    throw new CommandProblem('Please give both names: npm run inbox -- add-sender "<system>" --publisher "<city>"');
  }
  return { kind: 'inbox.add', name, publisher, licence: licence ?? null };
}

function idOf(id: string | undefined): string {
  if (id === undefined) throw new CommandProblem('Please give the id; npm run inbox -- list-senders shows them.');
  return id;
}

function show(request: OperatorRequest, result: unknown): void {
  if (request.kind === 'inbox.list') {
    showList(z.array(Sender).parse(result));
    return;
  }
  if (request.kind === 'inbox.remove') {
    showSender(Sender.parse(result));
    return;
  }
  const { sender, token } = WithToken.parse(result);
  showSender(sender);
  print(`Token: ${token}`);
  print('It is shown this once; please hand it over on a safe way. Lost? npm run inbox -- rotate ' + sender.id);
}

function showSender({ id, name, publisher, feed, state, procedures }: Sender): void {
  print(`Sender ${id}: ${name} for ${publisher}, feed ${feed}, ${state}, ${String(procedures)} procedures`);
}

function showList(senders: readonly Sender[]): void {
  if (senders.length === 0) {
    print('Nobody may bring messages. Let a system in: npm run inbox -- add-sender "<system>" --publisher "<city>"');
    return;
  }
  printTable(
    ['id', 'name', 'publisher', 'feed', 'state', 'messages', 'last message', 'procedures'],
    senders.map((sender) => [
      sender.id,
      sender.name,
      sender.publisher,
      sender.feed,
      sender.state,
      String(sender.messages),
      sender.lastMessageAt?.slice(0, 16).replace('T', ' ') ?? 'never',
      String(sender.procedures),
    ]),
  );
}
