import '../styles/owner.css';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { LostKeyPage } from '../features/owner/lost-key-page.js';
import { readLostKey, recoverKey } from '../features/owner/lost-key.js';
import type { LostKeyReturned, LostKeyView } from '../features/owner/lost-key.js';

export function loader(args: LoaderFunctionArgs): LostKeyView {
  return readLostKey(visitOf(args), new URL(args.request.url), args.params['id'] ?? '');
}

export function action(args: ActionFunctionArgs): ReturnType<typeof recoverKey> {
  return recoverKey(visitOf(args), args.request, args.params['id'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.title },
  { name: 'robots', content: 'noindex' },
];

export default function FeedLostKey(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <LostKeyPage view={view} returned={useActionData<LostKeyReturned>() ?? null} />;
}
