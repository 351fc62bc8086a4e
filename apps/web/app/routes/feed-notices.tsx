import '../styles/owner.css';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { changeNotices } from '../features/owner/change-notices.js';
import type { NoticesReturned } from '../features/owner/notices-view.js';
import { NoticesPage } from '../features/owner/notices-page.js';
import { readNotices } from '../features/owner/read-notices.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readNotices> {
  return readNotices(visitOf(args), new URL(args.request.url), args.params['id'] ?? '');
}

export function action(args: ActionFunctionArgs): ReturnType<typeof changeNotices> {
  return changeNotices(visitOf(args), args.request, args.params['id'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.frame.title },
  { name: 'robots', content: 'noindex' },
];

export default function FeedNotices(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <NoticesPage view={view} returned={useActionData<NoticesReturned>() ?? null} />;
}
