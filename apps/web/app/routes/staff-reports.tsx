import '../styles/feedback.css';
import '../styles/staff.css';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { ReportsPage } from '../features/staff/reports-pages.js';
import { readReports } from '../features/staff/reports-view.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readReports> {
  return readReports(visitOf(args), args.request);
}

/** Nothing for a search engine. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.head.title },
  { name: 'robots', content: 'noindex' },
];

export default function StaffReports(): React.ReactElement {
  return <ReportsPage view={useLoaderData<typeof loader>()} />;
}
