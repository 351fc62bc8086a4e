import '../styles/feedback.css';
import '../styles/staff.css';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { StartPage } from '../features/staff/start-page.js';
import { readStart } from '../features/staff/start-view.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readStart> {
  return readStart(visitOf(args), args.request);
}

/** Nothing for a search engine. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.head.title },
  { name: 'robots', content: 'noindex' },
];

export default function StaffStart(): React.ReactElement {
  return <StartPage view={useLoaderData<typeof loader>()} />;
}
