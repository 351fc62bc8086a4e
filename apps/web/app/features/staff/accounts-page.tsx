import { PASSWORD_LENGTH } from '@navigator/shared';
import { Form, useActionData } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import type { AccountLine, AccountsView, RoleChoice } from './accounts-view.js';
import { deskWords } from './desk-words.js';
import { Faults, Field } from './field.js';
import type { Returned } from './form.js';
import { Csrf, StaffPage } from './staff-page.js';

/** Who works here, and who is to. */
export function AccountsPage({ view }: { readonly view: AccountsView }): React.ReactElement {
  const returned = useActionData<Returned>() ?? null;
  return (
    <StaffPage head={view.head}>
      <Faults returned={returned} />
      <dl className="facts">
        {view.roles.map(({ role, label, text }) => (
          <div key={role} className="facts__row">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ul className="staff__list">
        {view.accounts.map((account) => (
          <Account key={account.id} account={account} view={view} returned={returned} />
        ))}
      </ul>
      <Adding view={view} returned={returned} />
    </StaffPage>
  );
}

interface AccountProps {
  readonly account: AccountLine;
  readonly view: AccountsView;
  readonly returned: Returned | null;
}

function Account({ account, view, returned }: AccountProps): React.ReactElement {
  const words = deskWords(useLanguage()).accounts;
  const { id, name, email, roleLabel, how, since, isDisabled, isOwn } = account;
  const isFaulty = returned?.faults.some(({ field }) => field === `password-${id}`) === true;
  return (
    <li className="account">
      <h2>
        {name} {isOwn && <span className="hint">({words.you})</span>}
      </h2>
      <p>
        {email} · {roleLabel}
        {isDisabled && <strong> · {words.disabled}</strong>}
      </p>
      <p className="hint">
        {words.columns.how}: {how} · {words.columns.since} {since}
      </p>
      <details open={isFaulty}>
        <summary>{words.change(name)}</summary>
        {isOwn ? <p className="hint">{words.yourselves}</p> : <RoleAndDoor account={account} view={view} />}
        <Form method="post" action={view.action} className="staff__form">
          <About account={account} view={view} />
          <Field
            id={`password-${id}`}
            name="password"
            type="password"
            autoComplete="new-password"
            label={words.newPassword}
            hint={words.passwordHint(PASSWORD_LENGTH.least)}
            maxLength={PASSWORD_LENGTH.most}
            returned={isFaulty ? returned : null}
          />
          <button type="submit" name="change" value="password" className="kern-btn kern-btn--secondary">
            <span className="kern-label">{words.savePassword}</span>
          </button>
        </Form>
      </details>
    </li>
  );
}

/** Which account a form is about. */
function About({ account, view }: Pick<AccountProps, 'account' | 'view'>): React.ReactElement {
  return (
    <>
      <Csrf token={view.head.frame.csrf} />
      <input type="hidden" name="account" value={account.id} />
    </>
  );
}

function RoleAndDoor({ account, view }: Pick<AccountProps, 'account' | 'view'>): React.ReactElement {
  const words = deskWords(useLanguage()).accounts;
  const { id, role, isDisabled } = account;
  return (
    <Form method="post" action={view.action} className="staff__inline">
      <About account={account} view={view} />
      <Roles id={`role-${id}`} roles={view.roles} chosen={role} />
      <button type="submit" name="change" value="role" className="kern-btn kern-btn--secondary">
        <span className="kern-label">{words.saveRole}</span>
      </button>
      <button
        type="submit"
        name="change"
        value={isDisabled ? 'enable' : 'disable'}
        className="kern-btn kern-btn--secondary"
      >
        <span className="kern-label">{isDisabled ? words.enable : words.disable}</span>
      </button>
    </Form>
  );
}

interface RolesProps {
  readonly id: string;
  readonly roles: readonly RoleChoice[];
  readonly chosen: string;
}

function Roles({ id, roles, chosen }: RolesProps): React.ReactElement {
  const words = deskWords(useLanguage()).accounts;
  return (
    <div className="entry">
      <label htmlFor={id}>{words.newRole}</label>
      <select id={id} name="role" defaultValue={chosen}>
        {roles.map(({ role, label }) => (
          <option key={role} value={role}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Adding({ view, returned }: Pick<AccountProps, 'view' | 'returned'>): React.ReactElement {
  const words = deskWords(useLanguage()).accounts;
  const hint = `${words.passwordHint(PASSWORD_LENGTH.least)} ${words.passwordOptional}`;
  return (
    <section aria-labelledby="adding">
      <h2 id="adding">{words.add}</h2>
      <Form method="post" action={view.action} className="feedback__form staff__form" noValidate>
        <Csrf token={view.head.frame.csrf} />
        <Field name="email" type="email" label={words.email} autoComplete="off" maxLength={200} returned={returned} />
        <Field
          name="name"
          label={words.name}
          hint={words.nameHint}
          autoComplete="off"
          maxLength={120}
          returned={returned}
        />
        <Roles id="role" roles={view.roles} chosen={returned?.typed['role'] ?? 'editor'} />
        <Field
          name="password"
          type="password"
          label={words.password}
          hint={hint}
          autoComplete="new-password"
          maxLength={PASSWORD_LENGTH.most}
          returned={returned}
        />
        <button type="submit" className="kern-btn kern-btn--primary">
          <span className="kern-label">{words.add}</span>
        </button>
      </Form>
    </section>
  );
}
