import { useRef } from 'react';
import type { Card } from '../../format/card.js';
import { useLabels, useLanguage } from '../../i18n/use-labels.js';
import { CardBody } from '../../ui/card-body.js';
import type { WidgetView } from './embed-view.js';
import { useFrameHeight } from './use-frame-height.js';
import { embedWords } from './words.js';

/** The page inside a frame: list, map or both, and the way to all of it. Its links leave the frame. */
export function WidgetPage(props: {
  readonly view: WidgetView;
  readonly map: (tileQuery: string, cards: readonly Card[]) => React.ReactNode;
}): React.ReactElement {
  const { view } = props;
  const labels = useLabels();
  const words = embedWords(useLanguage());
  const page = useRef<HTMLDivElement>(null);
  useFrameHeight(page);
  return (
    <div ref={page} className="widget" data-shown={view.shown} onClickCapture={leaveFrame}>
      <a className="skip-link" href="#main" target="_self">
        {labels.skipToContent}
      </a>
      <main id="main" tabIndex={-1} aria-labelledby="widget-heading">
        <header className="widget__head">
          <h1 id="widget-heading">{view.heading}</h1>
          <p className="hint">{view.chosen}</p>
          {view.isDemo && <p className="hint">{words.demo}</p>}
        </header>
        <h2>{view.sentence}</h2>
        {view.shown !== 'list' && <div className="widget__map">{props.map(view.tileQuery, view.cards)}</div>}
        {view.shown !== 'map' && view.cards.length > 0 && (
          <ul className="cards">
            {view.cards.map((card) => (
              <li key={card.id} className="card" data-id={card.id}>
                <CardBody card={card} />
              </li>
            ))}
          </ul>
        )}
        <footer className="widget__foot">
          <a className="link" href={view.all.href}>
            {view.all.label}
          </a>
          <p className="hint">
            {view.operator ?? view.site} · {view.asOf}
          </p>
        </footer>
      </main>
    </div>
  );
}

/**
 * Links are the browser's business here, not the router's: `<base target>` opens them in the whole window, and the
 * router would load them inside the frame.
 */
function leaveFrame(event: React.MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('a[href]') !== null) event.stopPropagation();
}
