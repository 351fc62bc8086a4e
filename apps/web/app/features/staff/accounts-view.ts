import { inLanguage, NewStaffAccount, Password, PASSWORD_LENGTH, StaffRole } from '@navigator/shared';
import type { AccountChange, Language, Outcome, StaffAccount } from '@navigator/shared';
import { data, redirect } from 'react-router';
import type { UNSAFE_DataWithResponseInit } from 'react-router';
import type { Visit } from '../../api/visit.js';
import { languageOf } from '../../i18n/language.js';
import { deskWords } from './desk-words.js';
import { decider, enter } from './enter.js';
import { faulty, textOf } from './form.js';
import type { Returned } from './form.js';
import { headOf, sinceOf } from './head-of.js';
import { saidPath, staffPath } from './staff-address.js';
import type { StaffHead } from './staff-page.js';
import { staffWords } from './words.js';

/** A role, and what it may. */
export interface RoleChoice {
  readonly role: StaffRole;
  readonly label: string;
  readonly text: string;
}

/** One account. */
export interface AccountLine {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly roleLabel: string;
  readonly how: string;
  readonly since: string;
  readonly isDisabled: boolean;
  readonly isOwn: boolean;
}

/** Who works here. */
export interface AccountsView {
  readonly head: StaffHead;
  readonly action: string;
  readonly roles: readonly RoleChoice[];
  readonly accounts: readonly AccountLine[];
}

type Answer = Response | UNSAFE_DataWithResponseInit<Returned>;

/** Reads the accounts. */
export async function readAccounts(visit: Visit, request: Request): Promise<AccountsView> {
  const desk = await enter(visit, request, { section: 'accounts', role: 'operator' });
  const { language, staff } = desk;
  const words = deskWords(language).accounts;
  const accounts = await visit.staff.accounts.list();
  return {
    head: headOf(desk, { heading: words.heading, lead: words.lead, said: { saved: words.saved, added: words.added } }),
    action: staffPath(language, 'accounts'),
    roles: StaffRole.options.map((role) => ({
      role,
      label: staffWords(language).roles[role],
      text: words.roleTexts[role],
    })),
    accounts: accounts.map((account) => lineOf(account, { own: staff.account, now: visit.now(), language })),
  };
}

interface Telling {
  readonly own: string;
  readonly now: number;
  readonly language: Language;
}

function lineOf(account: StaffAccount, { own, now, language }: Telling): AccountLine {
  const words = deskWords(language).accounts;
  const { id, name, email, role, hasPassword, hasOidc, createdAt, disabledAt } = account;
  const ways = [...(hasPassword ? [words.how.password] : []), ...(hasOidc ? [words.how.oidc] : [])];
  return {
    id,
    name,
    email,
    role,
    roleLabel: staffWords(language).roles[role],
    how: ways.length === 0 ? words.how.none : ways.join(', '),
    since: sinceOf(createdAt, now, language),
    isDisabled: disabledAt !== null,
    isOwn: id === own,
  };
}

/** Takes in a new account, or a change of one. */
export async function changeAccounts(visit: Visit, request: Request): Promise<Answer> {
  const language = languageOf(new URL(request.url).pathname);
  const form = await request.formData();
  const by = await decider(visit, form, 'operator');
  const id = textOf(form, 'account');
  if (id === '') {
    const read = newAccountIn(form);
    if (!read.success) return data(addingFaults(read.error.issues, form, language), 400);
    return answerTo(await visit.staff.accounts.add(read.data, by), 'added', { language, field: 'email', form });
  }
  const change = changeIn(form);
  if (change === null) {
    const message = deskWords(language).accounts.faults.password(PASSWORD_LENGTH.least);
    return data(faulty(`password-${id}`, message), 400);
  }
  return answerTo(await visit.staff.accounts.change(id, change, by), 'saved', { language, field: '', form });
}

function newAccountIn(form: FormData): ReturnType<typeof NewStaffAccount.safeParse> {
  const password = passwordIn(form);
  return NewStaffAccount.safeParse({
    email: textOf(form, 'email'),
    name: textOf(form, 'name'),
    role: textOf(form, 'role'),
    password: password === '' ? null : password,
  });
}

/** Blanks may belong to a password. */
function passwordIn(form: FormData): string {
  const value = form.get('password');
  return typeof value === 'string' ? value : '';
}

/** What a form asks for; null where its password is too short. */
function changeIn(form: FormData): AccountChange | null {
  const kind = textOf(form, 'change');
  if (kind === 'disable' || kind === 'enable') return { kind };
  const role = StaffRole.safeParse(textOf(form, 'role'));
  if (kind === 'role' && role.success) return { kind, role: role.data };
  const password = Password.safeParse(passwordIn(form));
  return password.success ? { kind: 'password', password: password.data } : null;
}

function addingFaults(
  issues: readonly { readonly path: readonly PropertyKey[] }[],
  form: FormData,
  language: Language,
): Returned {
  const words = deskWords(language).accounts.faults;
  const messages = { email: words.email, name: words.name, password: words.password(PASSWORD_LENGTH.least) };
  const fields = (['email', 'name', 'password'] as const).filter((field) =>
    issues.some(({ path }) => path[0] === field),
  );
  return { faults: fields.map((field) => ({ field, message: messages[field] })), typed: typedIn(form) };
}

function typedIn(form: FormData): Returned['typed'] {
  return { email: textOf(form, 'email'), name: textOf(form, 'name'), role: textOf(form, 'role') };
}

interface Form {
  readonly language: Language;
  /** Where a refusal belongs. */
  readonly field: string;
  readonly form: FormData;
}

function answerTo(outcome: Outcome<StaffAccount>, said: string, { language, field, form }: Form): Answer {
  if (outcome.kind === 'done') return redirect(saidPath(language, 'accounts', said), 303);
  return data(faulty(field, inLanguage(outcome.text, language), typedIn(form)), 409);
}
