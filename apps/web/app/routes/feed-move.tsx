import '../styles/owner.css';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { moveFeed } from '../features/owner/move-feed.js';
import type { Returned } from '../features/owner/form-parts.js';
import { MovePage } from '../features/owner/move-page.js';
import { readMove } from '../features/owner/read-move.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readMove> {
  return readMove(visitOf(args), new URL(args.request.url), args.params['id'] ?? '');
}

export function action(args: ActionFunctionArgs): ReturnType<typeof moveFeed> {
  return moveFeed(visitOf(args), args.request, args.params['id'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.frame.title },
  { name: 'robots', content: 'noindex' },
];

export default function FeedMove(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <MovePage view={view} returned={useActionData<Returned>() ?? null} />;
}
