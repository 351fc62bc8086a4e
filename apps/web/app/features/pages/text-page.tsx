import { Facts } from '../../ui/facts.js';
import { PageHeading } from '../../ui/heading.js';
import { Prose } from '../../ui/prose.js';
import type { TextSection, TextView } from './text-view.js';

/** A page of text. */
export function TextPage({ view }: { readonly view: TextView }): React.ReactElement {
  const { heading, lead, notice, sections } = view;
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      {lead === null ? <PageHeading>{heading}</PageHeading> : <PageHeading lead={lead}>{heading}</PageHeading>}
      {notice !== null && <p className="notice">{notice}</p>}
      {sections.map((section, index) => (
        <Section key={index} section={section} />
      ))}
    </main>
  );
}

function Section({ section }: { readonly section: TextSection }): React.ReactElement {
  const { id, heading, blocks, facts, language } = section;
  return (
    <section
      id={id ?? undefined}
      className="prose"
      tabIndex={id === null ? undefined : -1}
      lang={language ?? undefined}
    >
      {heading !== null && <h2>{heading}</h2>}
      <Prose blocks={blocks} />
      {facts.length > 0 && <Facts facts={facts} />}
    </section>
  );
}
