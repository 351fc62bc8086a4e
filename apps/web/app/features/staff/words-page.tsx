import { Form, Link, useActionData } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import { deskWords } from './desk-words.js';
import { Faults } from './field.js';
import type { Returned } from './form.js';
import { Csrf, StaffPage } from './staff-page.js';
import { staffWords } from './words.js';
import type { WordLine, WordsView } from './words-view.js';

/** Words of sources, and what they mean. */
export function WordsPage({ view }: { readonly view: WordsView }): React.ReactElement {
  const language = useLanguage();
  const words = deskWords(language).words;
  const returned = useActionData<Returned>() ?? null;
  return (
    <StaffPage head={view.head}>
      <Faults returned={returned} />
      {!view.canDecide && <p className="hint">{staffWords(language).onlyLooking}</p>}
      {view.open.length === 0 && <p className="sentence">{words.empty}</p>}
      <ul className="staff__list">
        {view.open.map((word) => (
          <Word key={word.key} word={word} view={view} />
        ))}
      </ul>
      {view.mapped.length > 0 && (
        <section aria-labelledby="mapped">
          <h2 id="mapped">{words.mapped}</h2>
          <ul className="staff__list">
            {view.mapped.map((word) => (
              <Word key={word.key} word={word} view={view} />
            ))}
          </ul>
        </section>
      )}
    </StaffPage>
  );
}

interface WordProps {
  readonly word: WordLine;
  readonly view: WordsView;
}

function Word({ word, view }: WordProps): React.ReactElement {
  const words = deskWords(useLanguage()).words;
  return (
    <li className="staff__word">
      <div>
        <p>
          <strong>{word.label}</strong> <span className="hint">{word.kind}</span>
        </p>
        <p className="hint">{word.where}</p>
        {word.example !== null && (
          <p className="hint">
            {words.example}{' '}
            <Link className="link" to={word.example.href}>
              {word.example.title}
            </Link>
          </p>
        )}
        {word.meaning !== null && <p>{word.meaning}</p>}
      </div>
      {view.canDecide &&
        (word.meaning === null ? <Meaning word={word} view={view} /> : <Taking word={word} view={view} />)}
    </li>
  );
}

/** Which word a form is about. */
function About({ word, view }: WordProps): React.ReactElement {
  return (
    <>
      <Csrf token={view.head.frame.csrf} />
      <input type="hidden" name="id" value={word.key} />
      <input type="hidden" name="field" value={word.field} />
      <input type="hidden" name="label" value={word.label} />
    </>
  );
}

function Meaning({ word, view }: WordProps): React.ReactElement {
  const words = deskWords(useLanguage()).words;
  return (
    <Form method="post" action={view.action} className="staff__inline">
      <About word={word} view={view} />
      <label htmlFor={word.key} className="unseen">
        {words.meaning(word.label)}
      </label>
      <select id={word.key} name="term" defaultValue="">
        <option value="">{words.choose}</option>
        {word.terms.map(({ term, label }) => (
          <option key={term} value={term}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit" className="kern-btn kern-btn--secondary" aria-label={words.saveAs(word.label)}>
        <span className="kern-label">{words.save}</span>
      </button>
    </Form>
  );
}

function Taking({ word, view }: WordProps): React.ReactElement {
  const words = deskWords(useLanguage()).words;
  return (
    <Form method="post" action={view.action} className="staff__inline">
      <About word={word} view={view} />
      <button
        type="submit"
        name="take"
        value="1"
        className="kern-btn kern-btn--secondary"
        aria-label={words.takeAs(word.label)}
      >
        <span className="kern-label">{words.take}</span>
      </button>
    </Form>
  );
}
