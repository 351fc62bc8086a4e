import { Run } from '@navigator/shared';
import { z } from 'zod';
import { FeedRow } from '../feeds/feed.sql.js';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { UnresolvedRow } from '../vocabulary/vocabulary.sql.js';
import { addressOf, areaOf, formatOf, typed, type Typed } from './arguments.js';
import { CommandProblem } from './command-problem.js';
import { EXPECTING, expectationsOf, expectedInShort, showExpectations } from './expectations.js';
import { credentialIn } from './credential-file.js';
import { mapIn } from './field-map-file.js';
import { print, printTable } from './print.js';
import { printRun } from './harvest.js';
import { printRegistrations, registrationRequest } from './registrations.js';
import { tellAnswer } from './tell-answer.js';

export const FEEDS_USAGE = `Usage: npm run feeds -- <what to do> [--json]

  list                                    all feeds; procedures counts drafts too, which pages show from their start
  add <url> --publisher <name>            registers a feed; it waits for approve. The home page of a platform will do:
                                          what is found behind it is registered
      [--format <format>] [--licence <id>]
      [--map <file>]                      what stands where, as JSON or YAML; npm run check suggests it.
                                          To give another: remove the feed, then add it again
      [--credential <file>]               what the platform gave you, as {"id": "…", "secret": "…"} or two lines;
                                          kept encrypted, used for requests to this feed alone
      [--area <west,south,east,north>]    where its procedures are expected, in degrees: axes that stand the wrong way
                                          round are turned by it, and places outside are told and left out
  credential <id> --credential <file>     gives a feed another one
  area <id> <west,south,east,north>       says it of a feed that is there already; "none" takes it back
  expect <id> [--min <number>] [--max <number>] [--quiet <months>]
                                          how many procedures its list has, and the months in which it may be empty or
                                          small, for example --min 5 --max 60 --quiet 8,12; "none" for one of them takes
                                          it back, and expect <id> none all of them (docs/operations/quarantine.md)
  unresolved <id>                         names and keys in its list that we know no municipality for
  waiting                                 who registered, has proved the domain, and waits for you
  show <id>                               one registration: what was found, what is like it, the proof, the contact
  refuse <id> --reason <words>            refuses it; whoever registered reads the words
  approve <id>                            lets a feed or a registration be harvested, and harvests it at once
  pause <id>                              stops harvesting it; what it brought stays
  remove <id>                             takes it out and archives its procedures

The operator's own way: no proof of a domain is asked for. Registrations: docs/operations/registration.md.
Without --licence pages say "Lizenz ungeklärt".
Exit code: 0 done, 1 refused, 2 wrong usage.`;

/** Dates come over the socket as text. */
const Feed = FeedRow.extend({ lastCompleteAt: z.iso.datetime().nullable() });
type Feed = z.infer<typeof Feed>;

const Move = z.enum(['approve', 'pause', 'remove']);

const ADDING = ['publisher', 'format', 'licence', 'map', 'credential', 'area'];

/** `npm run feeds`: the operator's registry. @returns the exit code */
export async function feeds(args: readonly string[]): Promise<number> {
  const words = typed(args, { values: [...ADDING, ...EXPECTING, 'reason'], flags: [] });
  const request = await requestOf(words);
  return tellAnswer(request, words.flags.has('json'), (result) => {
    show(request, result);
  });
}

async function requestOf({ words, values }: Typed): Promise<OperatorRequest> {
  const [action, subject, detail] = words;
  if (action === 'list') return { kind: 'feeds.list' };
  if (action === 'add') return addition(subject, values);
  if (action === 'area') return { kind: 'feeds.area', id: idOf(subject), area: areaOf(detail) };
  if (action === 'expect') return { kind: 'feeds.expect', id: idOf(subject), told: expectationsOf(detail, values) };
  if (action === 'credential') return gift(subject, values['credential']);
  if (action === 'unresolved') return { kind: 'vocabulary.unresolved', feed: idOf(subject) };
  return registrationRequest(words, values['reason']) ?? moveOf(action, subject);
}

function moveOf(action: string | undefined, subject: string | undefined): OperatorRequest {
  const move = Move.safeParse(action);
  if (move.success) return { kind: 'feeds.move', id: idOf(subject), to: move.data };
  throw new CommandProblem(`Please say what to do.\n\n${FEEDS_USAGE}`);
}

async function addition(url: string | undefined, values: Typed['values']): Promise<OperatorRequest> {
  const name = values['publisher'];
  if (url === undefined || name === undefined) {
    throw new CommandProblem('Please give the address and the city: npm run feeds -- add <url> --publisher "<city>"');
  }
  const publisher = { name, domain: null, territoryKey: null };
  const address = addressOf(url);
  const format = formatOf(values['format']);
  const map = await mapIn(values['map']);
  const credential = await credentialIn(values['credential']);
  const area = values['area'] === undefined ? null : areaOf(values['area']);
  const given = { map, credential, area, licence: values['licence'] ?? null };
  return { kind: 'feeds.add', url: address, publisher, format, ...given };
}

async function gift(id: string | undefined, file: string | undefined): Promise<OperatorRequest> {
  const credential = await credentialIn(file);
  if (credential === null)
    throw new CommandProblem('Please give the file: npm run feeds -- credential <id> --credential <file>');
  return { kind: 'feeds.credential', id: idOf(id), credential };
}

function idOf(id: string | undefined): string {
  if (id === undefined) throw new CommandProblem('Please give the id of the feed; npm run feeds -- list shows them.');
  return id;
}

function show(request: OperatorRequest, result: unknown): void {
  if (request.kind === 'feeds.list') {
    showList(z.array(Feed).parse(result));
    return;
  }
  if (request.kind === 'feeds.move' && request.to === 'approve') {
    const { feed, run } = z.object({ feed: Feed, run: Run }).parse(result);
    showFeed(feed);
    printRun(run);
    return;
  }
  if (request.kind === 'vocabulary.unresolved') {
    showUnresolved(z.array(UnresolvedRow).parse(result));
    return;
  }
  if (request.kind.startsWith('registrations.')) {
    printRegistrations(result);
    return;
  }
  const feed = Feed.parse(result);
  if (request.kind === 'feeds.add') showFound(request.url, feed);
  showFeed(feed);
}

function showList(list: readonly Feed[]): void {
  if (list.length === 0) {
    print('No feed is registered. Check an address with: npm run check -- <url>');
    return;
  }
  printTable(
    ['id', 'state', 'publisher', 'format', 'procedures', 'expected', 'last confirmed', 'address'],
    list.map((feed) => [
      feed.id,
      feed.isDemo ? `${feed.state} (demo)` : feed.state,
      feed.publisher,
      feed.format,
      String(feed.procedures),
      feed.expectations ? expectedInShort(feed.expectations) : '',
      feed.lastCompleteAt?.slice(0, 16).replace('T', ' ') ?? 'never',
      feed.url,
    ]),
  );
}

function showUnresolved(names: readonly UnresolvedRow[]): void {
  if (names.length === 0) {
    print('Every name and key in its last complete list led to an area.');
    return;
  }
  printTable(
    ['name', 'key', 'records', 'for example'],
    names.map(({ name, key, count, exampleTitle, exampleId }) => [
      name ?? '',
      key ?? '',
      String(count),
      exampleTitle === null ? '' : `${exampleTitle.slice(0, 60)} (${String(exampleId)})`,
    ]),
  );
}

/** Where a home page or a moved address was given, the one that was found behind it is registered. */
function showFound(given: string, { url }: Feed): void {
  if (url !== given) print(`Found the feed at another address than ${given}; this one is registered:`);
}

function showFeed(feed: Feed): void {
  print(`Feed ${feed.id}: ${feed.publisher}, ${feed.format}, ${feed.state}, ${String(feed.procedures)} procedures`);
  print(feed.url);
  if (feed.licence === null) print('Licence: not stated; pages say "Lizenz ungeklärt".');
  if (feed.hasCredential) print('Credential: stored encrypted.');
  if (feed.expectations) print(showExpectations(feed.expectations));
  if (feed.state === 'proposed') print(`Next: npm run feeds -- approve ${feed.id}`);
}
