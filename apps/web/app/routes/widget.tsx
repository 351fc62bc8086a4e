import '../styles/embed.css';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import type { WidgetView } from '../features/embed/embed-view.js';
import { readWidget } from '../features/embed/read-widget.js';
import { WidgetPage } from '../features/embed/widget-page.js';
import { LazyMap } from '../features/map/lazy-map.js';

export function loader(args: LoaderFunctionArgs): Promise<WidgetView> {
  return readWidget(visitOf(args), new URL(args.request.url));
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Widget(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return (
    <WidgetPage
      view={view}
      map={(tileQuery, cards) => (
        <LazyMap
          tileQuery={tileQuery}
          cards={cards}
          highlighted={null}
          selected={null}
          startView={null}
          circle={null}
          onHover={ignore}
          onSelect={() => false}
          onRest={ignore}
        />
      )}
    />
  );
}

/** A frame's list does not follow its map. */
function ignore(): void {
  // Nothing to do.
}
