import { Link } from 'react-router';
import { Facts } from '../../ui/facts.js';
import { HealthHistory } from '../../ui/health-history.js';
import { HealthSign } from '../../ui/health-sign.js';
import { ConsoleFrame } from './console-frame.js';
import type { OverviewView, Step, Task, Tile } from './console-view.js';
import { Act, Problem, Send } from './form-parts.js';
import type { Returned } from './form-parts.js';
import { RunList } from './run-list.js';
import { useOwnerWords } from './words.js';

/** The instruments of a source: how it works, what is to be done, what its harvests changed. */
export function OverviewPage({
  view,
  returned,
}: {
  readonly view: OverviewView;
  readonly returned: Returned | null;
}): React.ReactElement {
  const words = useOwnerWords().overview;
  return (
    <ConsoleFrame frame={view.frame} heading={words.heading}>
      <Problem faults={returned?.faults ?? []} />
      <RemovalNotice view={view} />
      <div className="owner__panel">
        <Reading view={view} />
        <Tiles tiles={view.tiles} />
      </div>
      <div className="owner__columns">
        <Tasks view={view} />
        {view.funnel !== null && <Funnel steps={view.funnel} />}
      </div>
      <section aria-labelledby="runs">
        <h2 id="runs">{words.runs}</h2>
        {view.runs.length === 0 ? <p>{words.noRuns}</p> : <RunList runs={view.runs} />}
        <Link className="link owner__after" to={view.links.changes}>
          {words.changes}
        </Link>
      </section>
      {view.history !== null && <HealthHistory view={view.history} />}
      <Monitoring view={view} />
    </ConsoleFrame>
  );
}

function RemovalNotice({
  view: { removal, frame, action },
}: {
  readonly view: OverviewView;
}): React.ReactElement | null {
  const words = useOwnerWords().overview;
  if (removal === null) return null;
  return (
    <div className="owner__removal">
      <p>
        <strong>{removal}</strong>
      </p>
      <Act csrf={frame.csrf} intent="keep" action={action} isInline>
        <Send look="secondary">{words.keep}</Send>
      </Act>
    </div>
  );
}

function Reading({ view: { reading, frame, action } }: { readonly view: OverviewView }): React.ReactElement {
  const words = useOwnerWords().overview;
  return (
    <section className="owner__reading" aria-labelledby="health" data-health={reading.state}>
      <h2 id="health" className="owner__state">
        <HealthSign state={reading.state} /> {reading.word}
      </h2>
      <p>
        {reading.reason} {reading.since !== null && <span className="hint">{reading.since}</span>}
      </p>
      {reading.now !== '' && <p className="owner__now">{reading.now}</p>}
      <Facts facts={reading.facts} />
      <div className="owner__buttons">
        {reading.canAsk && (
          <Act csrf={frame.csrf} intent="harvest" action={action} isInline>
            <Send>{words.ask}</Send>
          </Act>
        )}
        <Act csrf={frame.csrf} intent={reading.action} action={action} isInline>
          <Send look="secondary">{words[reading.action]}</Send>
        </Act>
      </div>
    </section>
  );
}

function Tiles({ tiles }: { readonly tiles: readonly Tile[] }): React.ReactElement {
  return (
    <ul className="owner__tiles">
      {tiles.map(({ name, value, note, isKnown, href }) => (
        <li key={name} className="owner__tile">
          <p className="owner__tile-name">{href === null ? name : <a href={href}>{name}</a>}</p>
          <p className="owner__tile-value" data-known={isKnown}>
            {value}
          </p>
          <p className="hint">{note}</p>
        </li>
      ))}
    </ul>
  );
}

function Tasks({ view: { tasks, others } }: { readonly view: OverviewView }): React.ReactElement {
  const words = useOwnerWords().overview;
  return (
    <section aria-labelledby="tasks" className="owner__tasks">
      <h2 id="tasks" tabIndex={-1}>
        {words.tasks}
      </h2>
      {tasks.length === 0 ? <p className="owner__calm">{words.noTasks}</p> : <TaskList tasks={tasks} />}
      {others.length > 0 && (
        <details className="owner__more">
          <summary>{words.others(others.length)}</summary>
          <TaskList tasks={others} />
        </details>
      )}
    </section>
  );
}

function TaskList({ tasks }: { readonly tasks: readonly Task[] }): React.ReactElement {
  return (
    <ul className="owner__tasklist">
      {tasks.map(({ key, severity, word, text, note, href }) => (
        <li key={key} data-severity={severity}>
          {href === null ? (
            <>
              <strong>{word}:</strong> {text}
            </>
          ) : (
            <>
              <strong>{text}</strong>{' '}
              <Link className="link" to={href}>
                {word}
              </Link>
            </>
          )}
          {note !== '' && <span className="hint">{note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** From what the list holds to what residents see: each step with its number and its share. */
function Funnel({ steps }: { readonly steps: readonly Step[] }): React.ReactElement {
  const words = useOwnerWords().overview;
  return (
    <section aria-labelledby="funnel" className="owner__funnel">
      <h2 id="funnel">{words.funnel}</h2>
      <ol>
        {steps.map(({ name, value, share }) => (
          <li key={name}>
            <span className="owner__step-value">{value}</span> <span className="owner__step-name">{name}</span>
            <span className="owner__bar" aria-hidden="true">
              <span style={{ inlineSize: `${String(share * 100)}%` }} />
            </span>
          </li>
        ))}
      </ol>
      <p className="hint">{words.funnelHint}</p>
    </section>
  );
}

function Monitoring({ view: { links } }: { readonly view: OverviewView }): React.ReactElement {
  const words = useOwnerWords().overview;
  return (
    <section aria-labelledby="monitoring">
      <h2 id="monitoring">{words.monitoring}</h2>
      <p className="feed-pages">
        <a className="link" href={links.atom}>
          {words.atom}
        </a>
        <a className="link" href={links.badge}>
          {words.badge}
        </a>
        {links.procedures !== null && (
          <Link className="link" to={links.procedures}>
            {words.proceduresLink}
          </Link>
        )}
      </p>
      <p className="owner__badge">
        <img src={links.badge} alt={words.badgeAlt} height="20" />
      </p>
    </section>
  );
}
