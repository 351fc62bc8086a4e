import { ConsoleFrame } from './console-frame.js';
import { Act, Entry, faultOf, Problem, Secret, Send } from './form-parts.js';
import type { KeyLine, KeysReturned, KeysView } from './keys-view.js';
import { useOwnerWords } from './words.js';

interface Props {
  readonly view: KeysView;
  readonly returned: KeysReturned | null;
}

/** Who may come in: named keys, made, renewed and revoked. */
export function KeysPage({ view, returned }: Props): React.ReactElement {
  const { keys: words, newKey } = useOwnerWords();
  const key = returned?.key ?? null;
  return (
    <ConsoleFrame frame={view.frame} heading={words.heading}>
      <p className="lead">{words.lead}</p>
      <Problem faults={returned?.faults ?? []} />
      {key !== null && <Secret id="new-key" label={newKey.heading} value={key} note={newKey.once} />}
      <KeyTable view={view} />
      {view.canChange ? <Make csrf={view.frame.csrf} returned={returned} /> : <p className="hint">{words.staff}</p>}
    </ConsoleFrame>
  );
}

function KeyTable({ view: { keys, canChange, frame } }: { readonly view: KeysView }): React.ReactElement {
  const words = useOwnerWords().keys;
  return (
    <div className="table-scroll" role="group" aria-label={words.heading} tabIndex={0}>
      <table className="table table--stacks owner__keys">
        <caption className="kern-sr-only">{words.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.created}</th>
            <th scope="col">{words.used}</th>
            {canChange && <th scope="col">{words.actions}</th>}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id} data-revoked={key.revoked !== null || undefined}>
              <th scope="row">
                <strong>{key.name}</strong> <code className="hint">{key.id}</code>
                {key.isYours && <span className="hint">{words.yours}</span>}
              </th>
              <td data-label={words.created}>{key.created}</td>
              <td data-label={words.used}>{key.revoked ?? key.used}</td>
              {canChange && <td>{key.revoked === null && <Actions keyLine={key} csrf={frame.csrf} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Actions({ keyLine, csrf }: { readonly keyLine: KeyLine; readonly csrf: string }): React.ReactElement {
  const words = useOwnerWords().keys;
  return (
    <div className="owner__buttons owner__buttons--small">
      <Act csrf={csrf} intent="rotate" isInline>
        <input type="hidden" name="key" value={keyLine.id} />
        <button type="submit" className="owner__quiet" aria-label={words.rotateOf(keyLine.name)}>
          {words.rotate}
        </button>
      </Act>
      <Act csrf={csrf} intent="revoke" isInline>
        <input type="hidden" name="key" value={keyLine.id} />
        <button type="submit" className="owner__quiet" aria-label={words.revokeOf(keyLine.name)}>
          {words.revoke}
        </button>
      </Act>
    </div>
  );
}

function Make({ csrf, returned }: { readonly csrf: string } & Pick<Props, 'returned'>): React.ReactElement {
  const words = useOwnerWords().keys;
  return (
    <section aria-labelledby="make">
      <h2 id="make">{words.make}</h2>
      <Act csrf={csrf} intent="make">
        <Entry
          id="name"
          label={words.makeName}
          hint={words.makeHint}
          value={returned?.typed['name'] ?? ''}
          fault={faultOf(returned, 'make', 'name')}
          input={{ maxLength: 80, autoComplete: 'off' }}
        />
        <Send>{words.makeButton}</Send>
      </Act>
    </section>
  );
}
