import '../styles/feedback.css';
import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { FeedbackPage } from '../features/feedback/feedback-page.js';
import type { FeedbackView } from '../features/feedback/feedback-view.js';
import { readFeedback } from '../features/feedback/read-feedback.js';
import { sendFeedback } from '../features/feedback/send-feedback.js';

export function loader(args: LoaderFunctionArgs): Promise<FeedbackView> {
  return readFeedback(visitOf(args), new URL(args.request.url));
}

export function action(args: ActionFunctionArgs): ReturnType<typeof sendFeedback> {
  return sendFeedback(visitOf(args), args.request);
}

/** A form and its thanks are nothing to be found by a search engine. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Feedback(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <FeedbackPage view={view} />;
}
