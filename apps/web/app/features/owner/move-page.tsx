import { Beneath, ConsoleFrame } from './console-frame.js';
import { Act, Entry, faultOf, Problem, Send } from './form-parts.js';
import type { Returned } from './form-parts.js';
import type { MoveView } from './move-view.js';
import { ProofSteps } from './proof-steps.js';
import { TrialPart } from './trial-part.js';
import { useOwnerWords } from './words.js';

interface Props {
  readonly view: MoveView;
  readonly returned: Returned | null;
}

/** A source moves to another address: checked first, proved anew where its host is new. */
export function MovePage({ view, returned }: Props): React.ReactElement {
  const { moving: words, settings } = useOwnerWords();
  return (
    <ConsoleFrame frame={view.frame} heading={words.heading}>
      <Beneath to={view.settingsHref}>{settings.heading}</Beneath>
      <p className="lead">{words.lead}</p>
      <Problem faults={returned?.faults ?? []} />
      <Pending view={view} />
      <p>
        {words.now}: <code>{view.address}</code>
      </p>
      <Act csrf={view.frame.csrf} intent="check">
        <Entry
          id="url"
          label={words.url}
          hint={words.urlHint}
          value={returned?.typed['url'] ?? ''}
          fault={faultOf(returned, 'check', 'url')}
          input={{ type: 'url', maxLength: 2000, autoComplete: 'off' }}
        />
        <Send>{words.check}</Send>
      </Act>
      <Result view={view} />
    </ConsoleFrame>
  );
}

function Pending({ view: { pending, frame } }: Pick<Props, 'view'>): React.ReactElement | null {
  const { moving: words, lost } = useOwnerWords();
  if (pending === null) return null;
  return (
    <section aria-labelledby="pending">
      <h2 id="pending">{words.pending}</h2>
      <p>
        <code>{pending.address}</code>
      </p>
      <ProofSteps proof={pending} />
      {pending.lastLook !== null && <p role="status">{pending.lastLook}</p>}
      <Act csrf={frame.csrf} intent="look">
        <Send>{lost.look}</Send>
      </Act>
    </section>
  );
}

function Result({ view: { check, frame } }: Pick<Props, 'view'>): React.ReactElement | null {
  const words = useOwnerWords().moving;
  if (check === null) return null;
  return (
    <TrialPart
      heading={words.result}
      gone={words.gone}
      running={words.running}
      trial={check}
      take={{ csrf: frame.csrf, intent: 'go', name: 'check', send: words.go }}
    />
  );
}
