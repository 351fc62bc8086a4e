import '../styles/feedback.css';
import '../styles/staff.css';
import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { ReviewPage } from '../features/staff/review-page.js';
import { decideReview, readReview } from '../features/staff/review-view.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readReview> {
  return readReview(visitOf(args), args.request, args.params['id'] ?? '');
}

export function action(args: ActionFunctionArgs): ReturnType<typeof decideReview> {
  return decideReview(visitOf(args), args.request, args.params['id'] ?? '');
}

/** Nothing for a search engine. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.head.title },
  { name: 'robots', content: 'noindex' },
];

export default function StaffReview(): React.ReactElement {
  return <ReviewPage view={useLoaderData<typeof loader>()} />;
}
