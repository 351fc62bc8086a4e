import { inLanguage } from '@navigator/shared';
import { Link } from 'react-router';
import { pathIn } from '../../i18n/language.js';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';
import { BackLink } from '../../ui/back-link.js';
import { CardBody } from '../../ui/card-body.js';
import { ExternalLink } from '../../ui/external-link.js';
import { Facts } from '../../ui/facts.js';
import { PageHeading } from '../../ui/heading.js';
import { HealthSign } from '../../ui/health-sign.js';
import { StatusSign } from '../../ui/status-sign.js';
import type { CityFeed, CitySection, CityView, Tally } from './cities-view.js';
import { Numbers, Results } from './city-parts.js';
import { CITY_PAGE_WORDS } from './page-words.js';

/** One city or body: what is open, what is planned, where we know it from. */
export function CityPage({ view }: { readonly view: CityView }): React.ReactElement {
  const labels = useLabels().cities;
  const language = useLanguage();
  return (
    <main id="main" className="page city" tabIndex={-1}>
      <BackLink to={pathIn(language, '/staedte')}>{labels.back}</BackLink>
      <PageHeading lead={view.lead}>{view.heading}</PageHeading>
      <p className="city__follow">
        <Link className="kern-btn kern-btn--secondary" to={view.followHref}>
          <span className="kern-label">{inLanguage(CITY_PAGE_WORDS, language).follow}</span>
        </Link>
      </p>
      <Tallies tallies={view.tallies} />
      <div className="city__columns">
        <div>
          <Procedures id="open" heading={labels.openHeading} empty={labels.noneOpen} section={view.open} />
          <Procedures id="planned" heading={labels.plannedHeading} empty={labels.nonePlanned} section={view.planned} />
          <Results view={view} />
        </div>
        <About view={view} />
      </div>
      <Numbers numbers={view.numbers} />
      <Feeds feeds={view.feeds} />
      <p className="city__report">
        <Link className="link" to={view.reportHref}>
          {inLanguage(CITY_PAGE_WORDS, language).report}
        </Link>
      </p>
    </main>
  );
}

function Tallies({ tallies }: { readonly tallies: readonly Tally[] }): React.ReactElement {
  const labels = useLabels().cities;
  return (
    <section aria-labelledby="counts">
      <h2 id="counts" className="kern-sr-only">
        {labels.counts}
      </h2>
      <ul className="tallies">
        {tallies.map(({ status, count, label, href }) => (
          <li key={status} className="tally" data-none={href === null ? 'true' : undefined}>
            <StatusSign sign={status} />
            <strong>{count}</strong> {href === null ? <span>{label}</span> : <Link to={href}>{label}</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Procedures(props: {
  readonly id: string;
  readonly heading: string;
  readonly empty: string;
  readonly section: CitySection;
}): React.ReactElement {
  const { id, heading, empty, section } = props;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {section.cards.length === 0 && <p className="muted">{empty}</p>}
      <ul className="cards">
        {section.cards.map((card) => (
          <li key={card.id} className="card">
            <CardBody card={card} />
          </li>
        ))}
      </ul>
      {section.all !== null && (
        <p>
          <Link className="link" to={section.all.href}>
            {section.all.label}
          </Link>
        </p>
      )}
    </section>
  );
}

function About({ view }: { readonly view: CityView }): React.ReactElement {
  const labels = useLabels();
  return (
    <aside aria-labelledby="facts">
      <section>
        <h2 id="facts">{labels.cities.facts}</h2>
        <Facts facts={view.facts} />
        <ul className="plain-list city__links">
          {view.website !== null && (
            <li>
              <ExternalLink href={view.website.href} hint={labels.procedure.external}>
                {view.website.label}
              </ExternalLink>
            </li>
          )}
          <li>
            <Link className="link" to={view.allHref}>
              {labels.cities.all}
            </Link>
          </li>
          <li>
            <Link className="link" to={view.statisticsHref}>
              {labels.cities.statistics}
            </Link>
          </li>
        </ul>
      </section>
    </aside>
  );
}

function Feeds({ feeds }: { readonly feeds: readonly CityFeed[] }): React.ReactElement {
  const labels = useLabels().cities;
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{labels.feedsHeading}</h2>
      {feeds.length === 0 && <p className="muted">{labels.noFeeds}</p>}
      <ul className="city__feeds">
        {feeds.map(({ id, href, name, health, facts }) => (
          <li key={id}>
            <h3>
              <Link className="link" to={href}>
                {name}
              </Link>
            </h3>
            <p className="health">
              <HealthSign state={health.state} /> <strong>{health.word}</strong> <span>{health.reason}</span>
            </p>
            <Facts facts={facts} />
          </li>
        ))}
      </ul>
    </section>
  );
}
