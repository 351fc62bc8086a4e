import { useRef } from 'react';
import { Form, Link, useSubmit } from 'react-router';
import { useLanguage } from '../../i18n/use-labels.js';
import { PageHeading } from '../../ui/heading.js';
import { CodeBox } from './code-box.js';
import { HEIGHT } from './embed-address.js';
import type { EmbedView, Option } from './embed-view.js';
import { embedWords } from './words.js';

/** Where a city or a newspaper makes the frame for its own page. */
export function EmbedPage({ view }: { readonly view: EmbedView }): React.ReactElement {
  const words = embedWords(useLanguage());
  return (
    <main id="main" className="page embed" tabIndex={-1}>
      <PageHeading lead={words.lead}>{words.heading}</PageHeading>
      <section aria-labelledby="what">
        <h2 id="what">{words.what}</h2>
        <p>
          {view.chosen}{' '}
          <Link className="link" to={view.toFilter}>
            {words.change}
          </Link>
        </p>
        <FrameForm view={view} />
      </section>
      <CodeBox code={view.code} />
      <section aria-labelledby="preview">
        <h2 id="preview">{words.preview}</h2>
        <iframe
          key={view.frame.src}
          className="embed__preview"
          src={view.frame.src}
          title={view.frame.title}
          height={view.height}
          loading="lazy"
        />
      </section>
      <section className="prose" aria-labelledby="manners">
        <h2 id="manners">{words.manners}</h2>
        <ul>
          {words.mannersText.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}

/** A GET form that works by itself; with JavaScript a choice shows at once. */
function FrameForm({ view }: { readonly view: EmbedView }): React.ReactElement {
  const words = embedWords(useLanguage());
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const apply = (): void => void submit(form.current, { preventScrollReset: true });
  return (
    <Form ref={form} method="get" action={view.action} className="embed__form" preventScrollReset>
      {view.kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Choice name="ansicht" legend={words.view} options={view.views} onChange={apply} />
      <Choice name="sprache" legend={words.language} options={view.languages} onChange={apply} />
      <div className="field">
        <label htmlFor="hoehe">{words.height}</label>
        <input
          key={view.height}
          id="hoehe"
          name="hoehe"
          type="number"
          min={HEIGHT.least}
          max={HEIGHT.most}
          step={10}
          defaultValue={view.height}
          aria-describedby="hoehe-hint"
        />
        <p id="hoehe-hint" className="hint">
          {words.heightHint}
        </p>
      </div>
      <button type="submit" className="kern-btn kern-btn--secondary">
        <span className="kern-label">{words.apply}</span>
      </button>
    </Form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly onChange: () => void;
}

function Choice({ name, legend, options, onChange }: ChoiceProps): React.ReactElement {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label, isChosen }) => (
        <label key={value} className="choice">
          <input
            key={String(isChosen)}
            type="radio"
            name={name}
            value={value}
            defaultChecked={isChosen}
            onChange={onChange}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
