import '../styles/feedback.css';
import '../styles/staff.css';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { RegistrationsPage } from '../features/staff/registrations-page.js';
import { readRegistrations } from '../features/staff/registrations-view.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readRegistrations> {
  return readRegistrations(visitOf(args), args.request);
}

/** Nothing for a search engine. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.head.title },
  { name: 'robots', content: 'noindex' },
];

export default function StaffRegistrations(): React.ReactElement {
  return <RegistrationsPage view={useLoaderData<typeof loader>()} />;
}
