import '../styles/follow.css';
import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { confirmMail, readSubscription } from '../features/follow/read-subscription.js';
import { ConfirmPage } from '../features/follow/subscription-page.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readSubscription> {
  return readSubscription(visitOf(args), new URL(args.request.url), 'confirm');
}

export function action(args: ActionFunctionArgs): Promise<Response> {
  return confirmMail(visitOf(args), args.request);
}

/** The address holds a secret: it belongs into no index. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.title },
  { name: 'robots', content: 'noindex' },
];

export default function FollowConfirm(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <ConfirmPage view={view} />;
}
