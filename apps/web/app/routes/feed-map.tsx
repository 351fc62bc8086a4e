import '../styles/owner.css';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { changeMap } from '../features/owner/change-map.js';
import type { Returned } from '../features/owner/form-parts.js';
import { MapPage } from '../features/owner/map-page.js';
import { readMap } from '../features/owner/read-map.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readMap> {
  return readMap(visitOf(args), new URL(args.request.url), args.params['id'] ?? '');
}

export function action(args: ActionFunctionArgs): ReturnType<typeof changeMap> {
  return changeMap(visitOf(args), args.request, args.params['id'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.frame.title },
  { name: 'robots', content: 'noindex' },
];

export default function FeedMap(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <MapPage view={view} returned={useActionData<Returned>() ?? null} />;
}
