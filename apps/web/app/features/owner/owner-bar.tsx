import { Link } from 'react-router';
import type { Bar } from './bar.js';
import { useOwnerWords } from './words.js';

/** On the public page of a source: the way to its console, for whoever looks after it; else to the login. */
export function OwnerBar({ bar }: { readonly bar: Bar }): React.ReactElement {
  const words = useOwnerWords().bar;
  return (
    <aside className={bar.yours === null ? 'owner-door' : 'owner-bar'} aria-label={words.label}>
      <p>
        {bar.yours ?? words.question}{' '}
        <Link className="link" to={bar.href}>
          {bar.yours === null ? words.login : words.open}
        </Link>
      </p>
    </aside>
  );
}
