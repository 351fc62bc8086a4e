import '../styles/owner.css';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { changeKeys } from '../features/owner/change-keys.js';
import type { KeysReturned } from '../features/owner/keys-view.js';
import { KeysPage } from '../features/owner/keys-page.js';
import { readKeys } from '../features/owner/read-keys.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readKeys> {
  return readKeys(visitOf(args), new URL(args.request.url), args.params['id'] ?? '');
}

export function action(args: ActionFunctionArgs): ReturnType<typeof changeKeys> {
  return changeKeys(visitOf(args), args.request, args.params['id'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.frame.title },
  { name: 'robots', content: 'noindex' },
];

export default function FeedKeys(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <KeysPage view={view} returned={useActionData<KeysReturned>() ?? null} />;
}
