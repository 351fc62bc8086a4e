import { ConsoleFrame } from './console-frame.js';
import { Act, Entry, faultOf, Problem, Secret, Send } from './form-parts.js';
import type { NoticesReturned, NoticesView } from './notices-view.js';
import { useOwnerWords } from './words.js';

interface Props {
  readonly view: NoticesView;
  readonly returned: NoticesReturned | null;
}

/** How the people of a source are told that it fails: by mail, by webhook, and what was told. */
export function NoticesPage({ view, returned }: Props): React.ReactElement {
  const words = useOwnerWords().notices;
  const secret = returned?.secret ?? null;
  return (
    <ConsoleFrame frame={view.frame} heading={words.heading}>
      <p className="lead">{words.lead}</p>
      <Problem faults={returned?.faults ?? []} />
      {secret !== null && <Secret id="secret" label={words.secret} value={secret} note={words.secretOnce} />}
      {view.canChange && <Mail view={view} returned={returned} />}
      {view.canChange && <Webhook view={view} returned={returned} />}
      <Told view={view} />
    </ConsoleFrame>
  );
}

function Mail({ view: { mail, frame }, returned }: Props): React.ReactElement {
  const { notices: words, settings } = useOwnerWords();
  const typed = returned?.intent === 'mail' ? (returned.typed['address'] ?? '') : mail.address;
  return (
    <section aria-labelledby="by-mail">
      <h2 id="by-mail">{words.mail}</h2>
      {!mail.isOffered && <p>{words.mailNone}</p>}
      {mail.trouble !== null && <p>{mail.trouble}</p>}
      {mail.isOffered && (
        <Act csrf={frame.csrf} intent="mail">
          <Entry
            id="address"
            label={words.mailAddress}
            hint={words.mailHint}
            value={typed}
            fault={faultOf(returned, 'mail', 'address')}
            input={{ type: 'email', autoComplete: 'email', maxLength: 200 }}
          />
          <Send look="secondary">{settings.save}</Send>
        </Act>
      )}
    </section>
  );
}

function Webhook({ view: { webhook, frame }, returned }: Props): React.ReactElement {
  const words = useOwnerWords().notices;
  return (
    <section aria-labelledby="by-webhook">
      <h2 id="by-webhook">{words.webhook}</h2>
      <p>{words.webhookText}</p>
      {webhook !== null && (
        <p>
          <code>{webhook.url}</code> · <strong>{webhook.state}</strong> {webhook.trouble}
        </p>
      )}
      <Tried answer={returned?.tried ?? null} />
      <WebhookForm view={{ webhook, frame }} returned={returned} />
      {webhook !== null && (
        <div className="owner__buttons">
          {(['test', 'end'] as const).map((intent) => (
            <Act key={intent} csrf={frame.csrf} intent={intent} isInline>
              <Send look={intent === 'test' ? 'secondary' : 'danger'}>{words[intent]}</Send>
            </Act>
          ))}
        </div>
      )}
    </section>
  );
}

/** What the other side answered to a trial. */
function Tried({ answer }: { readonly answer: string | null }): React.ReactElement {
  const words = useOwnerWords().notices;
  return <p role="status">{answer !== null && `${words.tried} ${answer}`}</p>;
}

interface WebhookFormProps {
  readonly view: Pick<NoticesView, 'webhook' | 'frame'>;
  readonly returned: NoticesReturned | null;
}

function WebhookForm({ view: { webhook, frame }, returned }: WebhookFormProps): React.ReactElement {
  const words = useOwnerWords().notices;
  return (
    <Act csrf={frame.csrf} intent="webhook">
      <Entry
        id="url"
        label={words.webhookUrl}
        value={returned?.typed['url'] ?? webhook?.url ?? ''}
        fault={faultOf(returned, 'webhook', 'url')}
        input={{ type: 'url', autoComplete: 'off', maxLength: 2000 }}
      />
      <Send look="secondary">{webhook === null ? words.webhookSet : words.webhookChange}</Send>
    </Act>
  );
}

function Told({ view: { items } }: Pick<Props, 'view'>): React.ReactElement {
  const { notices: words, overview } = useOwnerWords();
  return (
    <section aria-labelledby="told">
      <h2 id="told">{words.history}</h2>
      {items.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div className="table-scroll" role="group" aria-labelledby="told" tabIndex={0}>
          <table className="table table--stacks">
            <caption className="kern-sr-only">{words.history}</caption>
            <thead>
              <tr>
                <th scope="col">{overview.when}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ key, when, what, state, last }) => (
                <tr key={key}>
                  <th scope="row">{when}</th>
                  <td data-label={words.what}>{what}</td>
                  <td data-label={words.state}>
                    {state} {last !== null && <span className="hint">{last}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
