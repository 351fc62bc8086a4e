import '../styles/follow.css';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { askMail } from '../features/follow/ask-mail.js';
import { FollowPage } from '../features/follow/follow-page.js';
import type { FollowView } from '../features/follow/follow-view.js';
import { readFollow } from '../features/follow/read-follow.js';

export function loader(args: LoaderFunctionArgs): Promise<FollowView> {
  return readFollow(visitOf(args), new URL(args.request.url));
}

export function action(args: ActionFunctionArgs): ReturnType<typeof askMail> {
  return askMail(visitOf(args), args.request);
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Follow(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return <FollowPage view={view} problem={problem ?? null} />;
}
