import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { FeedPage } from '../features/feeds/feed-page.js';
import type { FeedView } from '../features/feeds/feeds-view.js';
import { readFeed } from '../features/feeds/read-feeds.js';
import { barOf } from '../features/owner/bar.js';
import type { Bar } from '../features/owner/bar.js';
import { OwnerBar } from '../features/owner/owner-bar.js';

export async function loader(args: LoaderFunctionArgs): Promise<FeedView & { readonly bar: Bar }> {
  const [visit, url, id] = [visitOf(args), new URL(args.request.url), args.params['id'] ?? ''];
  return { ...(await readFeed(visit, url, id)), bar: barOf(visit, url, id) };
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Feed(): React.ReactElement {
  const { bar, ...view } = useLoaderData<typeof loader>();
  return <FeedPage view={view} owner={<OwnerBar bar={bar} />} />;
}
