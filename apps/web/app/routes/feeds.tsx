import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { FeedsPage } from '../features/feeds/feeds-page.js';
import type { FeedsView } from '../features/feeds/feeds-view.js';
import { readFeeds } from '../features/feeds/read-feeds.js';

export function loader(args: LoaderFunctionArgs): Promise<FeedsView> {
  return readFeeds(visitOf(args), new URL(args.request.url));
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Feeds(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <FeedsPage view={view} />;
}
