import '../styles/feedback.css';
import '../styles/staff.css';
import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { ReportPage } from '../features/staff/reports-pages.js';
import { settleReport, readReport } from '../features/staff/reports-view.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readReport> {
  return readReport(visitOf(args), args.request, args.params['id'] ?? '');
}

export function action(args: ActionFunctionArgs): ReturnType<typeof settleReport> {
  return settleReport(visitOf(args), args.request, args.params['id'] ?? '');
}

/** Nothing for a search engine. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.head.title },
  { name: 'robots', content: 'noindex' },
];

export default function StaffReport(): React.ReactElement {
  return <ReportPage view={useLoaderData<typeof loader>()} />;
}
