import { Link, NavLink, useLocation } from 'react-router';
import { LANGUAGES, pathIn, withoutLanguage } from '../i18n/language.js';
import { useLabels, useLanguage } from '../i18n/use-labels.js';

/** Whose site it is. */
interface SiteHeaderProps {
  readonly name: string;
  readonly operator: string | null;
  /** Address of the operator's picture; without one our own mark stands there. */
  readonly logo: string | null;
}

/** Skip link, name of the site, main navigation and the other languages. */
export function SiteHeader({ name, operator, logo }: SiteHeaderProps): React.ReactElement {
  const labels = useLabels();
  const language = useLanguage();
  return (
    <>
      <a className="skip-link" href="#main">
        {labels.skipToContent}
      </a>
      <header className="site-header">
        <Link className="site-name" to={pathIn(language, '/')}>
          {logo === null ? <SiteMark /> : <img className="site-logo" src={logo} alt={operator ?? ''} />}
          <span>{name}</span>
        </Link>
        <nav aria-label={labels.mainNavigation}>
          <ul className="site-nav">
            <li>
              <NavLink to={pathIn(language, '/')} end>
                {labels.navExplore}
              </NavLink>
            </li>
            <li>
              <NavLink to={pathIn(language, '/staedte')}>{labels.pages.cities}</NavLink>
            </li>
            <li>
              <NavLink to={pathIn(language, '/statistik')}>{labels.pages.statistics}</NavLink>
            </li>
            <li>
              <NavLink to={pathIn(language, '/feeds')}>{labels.pages.feeds}</NavLink>
            </li>
          </ul>
        </nav>
        <OtherLanguages />
      </header>
    </>
  );
}

/** The same page in every other language; a full load, so that the document's language changes everywhere. */
function OtherLanguages(): React.ReactElement {
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const path = withoutLanguage(pathname);
  return (
    <ul className="site-languages">
      {LANGUAGES.filter(({ code }) => code !== language).map(({ code, name, readHere }) => (
        <li key={code}>
          <a href={pathIn(code, path) + search} lang={code} hrefLang={code} title={readHere}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Ring, dot and square: the signs of the site. */
function SiteMark(): React.ReactElement {
  return (
    <svg className="site-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="13" className="site-mark__ring" />
      <circle cx="16" cy="16" r="6" className="site-mark__dot" />
    </svg>
  );
}
