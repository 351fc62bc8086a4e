import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { ExplorePage } from '../features/explore/explore-page.js';
import type { ExploreView } from '../features/explore/explore-view.js';
import { readExplore } from '../features/explore/read-explore.js';
import { LazyMap } from '../features/map/lazy-map.js';

export function loader(args: LoaderFunctionArgs): Promise<ExploreView> {
  return readExplore(visitOf(args), new URL(args.request.url));
}

/** Feed readers find what the page offers by these links. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.title },
  ...(loaderData?.takeAway.subscriptions ?? [])
    .filter(({ type }) => FEEDS.includes(type))
    .map(({ href, type, label }) => ({ tagName: 'link', rel: 'alternate', type, href, title: label })),
];

const FEEDS: readonly string[] = ['application/atom+xml', 'application/feed+json'];

export default function Explore(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <ExplorePage view={view} map={(slot) => <LazyMap {...slot} />} />;
}
