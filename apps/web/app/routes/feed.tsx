import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { FeedPage } from '../features/feeds/feed-page.js';
import type { FeedView } from '../features/feeds/feeds-view.js';
import { readFeed } from '../features/feeds/read-feeds.js';

export function loader(args: LoaderFunctionArgs): Promise<FeedView> {
  return readFeed(visitOf(args), new URL(args.request.url), args.params['id'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Feed(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <FeedPage view={view} />;
}
