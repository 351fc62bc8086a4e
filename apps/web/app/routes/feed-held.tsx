import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { HeldPage } from '../features/feeds/held-page.js';
import type { HeldView } from '../features/feeds/held-view.js';
import { readHeld } from '../features/feeds/read-held.js';

export function loader(args: LoaderFunctionArgs): Promise<HeldView> {
  return readHeld(visitOf(args), new URL(args.request.url), args.params['id'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function FeedHeld(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <HeldPage view={view} />;
}
