import {
  Registration,
  WaitingRegistration,
  type CheckReport,
  type ReviewReason,
  type SimilarFeed,
} from '@navigator/shared';
import { z } from 'zod';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { CommandProblem } from './command-problem.js';
import { printFindings } from './print-findings.js';
import { print, printTable } from './print.js';

type RegistrationRequest = Extract<OperatorRequest, { kind: `registrations.${string}` }>;

/** What `npm run feeds` asks about registrations; null where it asks something else. @throws CommandProblem */
export function registrationRequest(
  [action, id]: readonly string[],
  reason: string | undefined,
): RegistrationRequest | null {
  if (action === 'waiting') return { kind: 'registrations.waiting' };
  if (action !== 'show' && action !== 'refuse') return null;
  if (id === undefined) throw new CommandProblem(`Please give the id; npm run feeds -- waiting shows them.`);
  if (action === 'show') return { kind: 'registrations.show', id };
  if (reason === undefined || reason.trim() === '') {
    throw new CommandProblem(`Whoever registered reads why: npm run feeds -- refuse ${id} --reason "<words>"`);
  }
  return { kind: 'registrations.refuse', id, reason };
}

/** Prints what came of it: those that wait, or one in full. */
export function printRegistrations(result: unknown): void {
  const list = z.array(WaitingRegistration).safeParse(result);
  if (list.success) printWaiting(list.data);
  else printOne(Registration.parse(result));
}

function printWaiting(list: readonly WaitingRegistration[]): void {
  if (list.length === 0) {
    print('No registration waits for you.');
    return;
  }
  printTable(
    ['id', 'since', 'publisher', 'domain', 'format', 'procedures', 'why', 'address'],
    list.map((one) => [
      one.id,
      (one.provedAt ?? one.createdAt).slice(0, 16).replace('T', ' '),
      plain(one.publisher.name),
      one.domain,
      one.format,
      String(one.procedures),
      codesOf(one.review),
      one.url,
    ]),
  );
  print();
  print('In full: npm run feeds -- show <id>. Then: … approve <id>, or … refuse <id> --reason "<words>"');
}

function printOne(registration: Registration): void {
  const { report, similar, review } = registration;
  for (const [name, value] of factsOf(registration)) print(`${name.padEnd(11)} ${plain(value)}`);
  print();
  print(countsOf(report));
  for (const { title, span } of report.sample) print(`  ${plain(title)} (${span.start ?? '?'} to ${span.end ?? '?'})`);
  printFindings(report.findings);
  for (const one of similar) print(likeness(one));
  for (const { text } of review) print(`Why you: ${text.en}`);
  printNext(registration);
}

function printNext({ id, state, proof }: Registration): void {
  if (state === 'unproved') print(`Not proved yet: ${proof.lastLook?.en ?? 'nobody has looked so far.'}`);
  if (state !== 'waiting') return;
  print(`Next: npm run feeds -- approve ${id}, or npm run feeds -- refuse ${id} --reason "<words>"`);
}

function countsOf({ found, mapped, rejected, skipped, duplicates }: CheckReport): string {
  const counts = Object.entries({ found, mapped, rejected, skipped, duplicates });
  return counts.map(([name, count]) => `${name} ${String(count)}`).join(', ');
}

function likeness({ feed, publisher, share }: SimilarFeed): string {
  const percent = String(Math.round(share * 100));
  return `Like feed ${feed.id}, ${plain(feed.name)} (${plain(publisher.name)}): ${percent} % of the sample.`;
}

function factsOf(registration: Registration): readonly (readonly [string, string])[] {
  const { publisher, proof, contact, refusal } = registration;
  const standing = publisher.id === null ? 'new' : `known as ${publisher.id}`;
  return [
    ['id', registration.id],
    ['state', registration.state],
    ['came', registration.createdAt],
    ['publisher', `${publisher.name} (${standing}, area ${publisher.territory ?? 'not told'})`],
    ['domain', `${proof.domain}, ${proof.provedAt === null ? 'not proved' : `proved ${proof.provedAt}`}`],
    ['address', registration.url],
    ['format', registration.format],
    ['licence', registration.licence],
    ['contact', contact.email ?? 'erased'],
    ...(refusal === null ? [] : [['refused', refusal.reason] as const]),
  ];
}

function codesOf(review: readonly ReviewReason[]): string {
  return review.map(({ code }) => code).join(', ');
}

/** Strangers wrote it: what a terminal would obey is left out. */
function plain(text: string): string {
  return text.replace(/\p{C}/gu, '');
}
