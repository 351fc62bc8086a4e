import { Fragment } from 'react';
import { pathIn } from '../../i18n/language.js';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';
import { BackLink } from '../../ui/back-link.js';
import { ExternalLink } from '../../ui/external-link.js';
import { Facts } from '../../ui/facts.js';
import { PageHeading } from '../../ui/heading.js';
import { StatusSign } from '../../ui/status-sign.js';
import { Actions, PageFoot } from './actions.js';
import { AreaFigure } from '../../ui/area-figure.js';
import { CountsOverTime } from './counts-part.js';
import { HistoryPart } from './history-part.js';
import { Corrections, Documents, Meetings, Result, Sources } from './procedure-parts.js';
import type { ProcedureView } from './procedure-view.js';
import { RelatedPart } from './related-part.js';
import { Timeline } from './timeline.js';

/** Everything known about one procedure, and the one button that matters. */
export function ProcedurePage({ view }: { readonly view: ProcedureView }): React.ReactElement {
  const labels = useLabels().procedure;
  const language = useLanguage();
  return (
    <main id="main" className="page procedure" tabIndex={-1}>
      <BackLink to={pathIn(language, '/')}>{labels.back}</BackLink>
      <article>
        <p className="procedure__status" data-soon={view.isSoon ? 'true' : undefined}>
          <StatusSign sign={view.sign} />
          <strong>{view.status}</strong>
          {view.deadline !== null && <span>{view.deadline}</span>}
        </p>
        <PageHeading>
          <span lang={view.language ?? undefined}>{view.heading}</span>
        </PageHeading>
        {view.notices.moved !== null && <p className="moved">{view.notices.moved}</p>}
        {view.notices.unconfirmed !== null && <p className="unconfirmed">{view.notices.unconfirmed}</p>}
        <div className="procedure__columns">
          <div className="procedure__text">
            <TakePart view={view} />
            <Description view={view} />
            <Timeline stages={view.stages} />
            <Meetings meetings={view.meetings} />
            <Result result={view.result} />
            <Documents documents={view.documents} />
            <Corrections corrections={view.corrections} />
          </div>
          <Aside view={view} />
          <div className="procedure__record">
            <HistoryPart history={view.history} />
            <Sources sources={view.sources} />
            <PageFoot view={view} />
          </div>
        </div>
      </article>
      <RelatedPart related={view.related} />
    </main>
  );
}

function TakePart({ view }: { readonly view: ProcedureView }): React.ReactElement {
  const labels = useLabels().procedure;
  return (
    <section aria-labelledby="take-part" className="take-part">
      <h2 id="take-part" className="kern-sr-only">
        {view.isOpen ? labels.takePart : labels.cityPage}
      </h2>
      {view.url === null ? (
        <p>
          {labels.noUrl} {view.responsible}.
        </p>
      ) : (
        <p>
          <ExternalLink
            href={view.url}
            hint={labels.external}
            className={view.isOpen ? 'kern-btn kern-btn--primary' : 'kern-btn kern-btn--secondary'}
          >
            <span className="kern-label">{view.isOpen ? labels.takePartOpen : labels.takePartOther}</span>
          </ExternalLink>
          <span className="hint">{view.host}</span>
        </p>
      )}
      <AlsoAt links={view.alsoAt} />
      <Actions view={view} />
    </section>
  );
}

/** The same procedure on the pages of others, so that nobody takes it for another one there. */
function AlsoAt({ links }: { readonly links: ProcedureView['alsoAt'] }): React.ReactElement | null {
  const labels = useLabels().procedure;
  if (links.length === 0) return null;
  return (
    <p className="take-part__also">
      {labels.alsoAt}{' '}
      {links.map(({ label, href }, index) => (
        <Fragment key={href}>
          {index > 0 && ', '}
          <ExternalLink href={href} hint={labels.external}>
            {label}
          </ExternalLink>
        </Fragment>
      ))}
    </p>
  );
}

function Description({ view }: { readonly view: ProcedureView }): React.ReactElement {
  const labels = useLabels().procedure;
  return (
    <section aria-labelledby="description">
      <h2 id="description">{labels.description}</h2>
      {view.paragraphs.length === 0 && <p className="muted">{labels.noDescription}</p>}
      <div className="prose" lang={view.language ?? undefined}>
        {view.paragraphs.map(({ kind, text }, index) => (
          <p key={index} className={kind === 'item' ? 'prose__item' : undefined}>
            {text}
          </p>
        ))}
      </div>
    </section>
  );
}

function Aside({ view }: { readonly view: ProcedureView }): React.ReactElement {
  const labels = useLabels().procedure;
  return (
    <aside className="procedure__aside" aria-label={labels.facts}>
      <section aria-labelledby="facts">
        <h2 id="facts">{labels.facts}</h2>
        <Facts facts={view.facts} />
      </section>
      <section aria-labelledby="place">
        <h2 id="place">{labels.place}</h2>
        {view.place.shape !== null && <AreaFigure shape={view.place.shape} label={view.place.text} />}
        <p>{view.place.text}</p>
      </section>
      <section aria-labelledby="counts">
        <h2 id="counts">{labels.counts}</h2>
        <Facts facts={view.counts} />
        <p className="hint">{labels.countsHint}</p>
        <CountsOverTime history={view.history} />
      </section>
    </aside>
  );
}
