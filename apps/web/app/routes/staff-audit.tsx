import '../styles/feedback.css';
import '../styles/staff.css';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { AuditPage } from '../features/staff/audit-page.js';
import { readAudit } from '../features/staff/audit-view.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readAudit> {
  return readAudit(visitOf(args), args.request);
}

/** Nothing for a search engine. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.head.title },
  { name: 'robots', content: 'noindex' },
];

export default function StaffAudit(): React.ReactElement {
  return <AuditPage view={useLoaderData<typeof loader>()} />;
}
