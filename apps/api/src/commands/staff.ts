import { StaffAccount, StaffEmail, StaffRole } from '@navigator/shared';
import { z } from 'zod';
import type { OperatorRequest } from '../operator/operator.contract.js';
import { typed, type Typed } from './arguments.js';
import { askPassword } from './ask-password.js';
import { CommandProblem } from './command-problem.js';
import { print, printTable } from './print.js';
import { tellAnswer } from './tell-answer.js';

export const STAFF_USAGE = `Usage: npm run staff -- <what to do> [--json]

  list                                     who works here, with role and how they log in
  add <email> --role <role> [--name <name>] [--no-password]
                                           asks for the first password; --no-password: they log in by
                                           OpenID Connect alone
  role <email> <role>                      viewer sees what waits, editor decides about data,
                                           operator about registrations and accounts
  password <email>                         asks for a new password; ends a lock-out after failures
  disable <email>, enable <email>          nobody gets in by it, or they do again

A password is asked for on the terminal, where nobody sees it, or read from a pipe: never as an argument.
Whoever is logged in by a changed account has to log in again.
Exit code: 0 done, 1 refused, 2 wrong usage.`;

type StaffRequest = Extract<OperatorRequest, { kind: `staff.${string}` }>;

/** `npm run staff`: the accounts of the administration. @returns the exit code */
export async function staff(args: readonly string[]): Promise<number> {
  const told = typed(args, { values: ['role', 'name'], flags: ['no-password'] });
  const request = await requestOf(told);
  return tellAnswer(request, told.flags.has('json'), (result) => {
    if (request.kind === 'staff.list') showList(z.array(StaffAccount).parse(result));
    else showOne(StaffAccount.parse(result));
  });
}

async function requestOf({ words: [action = '', email, role], values, flags }: Typed): Promise<StaffRequest> {
  if (action === 'list') return { kind: 'staff.list' };
  const make = REQUESTS.get(action);
  if (make === undefined) throw new CommandProblem(`Please say what to do.\n\n${STAFF_USAGE}`);
  const name = values['name'] ?? null;
  return make({ email: emailOf(email), role: role ?? values['role'], name, hasPassword: !flags.has('no-password') });
}

/** What was typed behind the action. */
interface Told {
  readonly email: string;
  readonly role: string | undefined;
  readonly name: string | null;
  readonly hasPassword: boolean;
}

type Make = (told: Told) => StaffRequest | Promise<StaffRequest>;

const REQUESTS: ReadonlyMap<string, Make> = new Map<string, Make>([
  ['add', add],
  ['role', ({ email, role }) => ({ kind: 'staff.change', email, change: { kind: 'role', role: roleOf(role) } })],
  ['disable', ({ email }) => ({ kind: 'staff.change', email, change: { kind: 'disable' } })],
  ['enable', ({ email }) => ({ kind: 'staff.change', email, change: { kind: 'enable' } })],
  ['password', setPassword],
]);

async function add({ email, role, name, hasPassword }: Told): Promise<StaffRequest> {
  const known = roleOf(role);
  const password = hasPassword ? await asked(email) : null;
  return { kind: 'staff.add', account: { email, name: name ?? email, role: known, password } };
}

async function setPassword({ email }: Told): Promise<StaffRequest> {
  return { kind: 'staff.change', email, change: { kind: 'password', password: await asked(email) } };
}

/** The question goes beside the answer, so that --json stays alone on standard output. */
function asked(email: string): Promise<string> {
  return askPassword(email, { input: process.stdin, output: process.stderr });
}

function emailOf(text: string | undefined): string {
  const email = StaffEmail.safeParse(text);
  if (email.success) return email.data;
  throw new CommandProblem(
    'Please give the e-mail address of the account: npm run staff -- add ada@stadt.example --role editor',
  );
}

function roleOf(text: string | undefined): StaffRole {
  const role = StaffRole.safeParse(text);
  if (role.success) return role.data;
  throw new CommandProblem(`Please give a role: ${StaffRole.options.join(', ')}.`);
}

function showList(accounts: readonly StaffAccount[]): void {
  if (accounts.length === 0) {
    print('Nobody works here yet. Begin with: npm run staff -- add <email> --role operator');
    return;
  }
  printTable(
    ['e-mail', 'name', 'role', 'logs in by', 'since', 'state'],
    accounts.map((account) => [
      account.email,
      account.name,
      account.role,
      waysOf(account),
      account.createdAt.slice(0, 10),
      account.disabledAt === null ? 'in use' : 'disabled',
    ]),
  );
}

function showOne(account: StaffAccount): void {
  const state = account.disabledAt === null ? '' : ', disabled';
  print(`${account.email} (${account.name}): ${account.role}, ${waysOf(account)}${state}`);
}

function waysOf({ hasPassword, hasOidc }: StaffAccount): string {
  const ways = [...(hasPassword ? ['password'] : []), ...(hasOidc ? ['OpenID Connect'] : [])];
  return ways.length === 0 ? 'nothing yet' : ways.join(', ');
}
