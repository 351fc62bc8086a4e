import '../styles/feedback.css';
import '../styles/staff.css';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { HeldListPage } from '../features/staff/held-pages.js';
import { readHeldList } from '../features/staff/held-view.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readHeldList> {
  return readHeldList(visitOf(args), args.request);
}

/** Nothing for a search engine. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.head.title },
  { name: 'robots', content: 'noindex' },
];

export default function StaffHeld(): React.ReactElement {
  return <HeldListPage view={useLoaderData<typeof loader>()} />;
}
