import '../styles/feedback.css';
import '../styles/staff.css';
import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { AccountsPage } from '../features/staff/accounts-page.js';
import { changeAccounts, readAccounts } from '../features/staff/accounts-view.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readAccounts> {
  return readAccounts(visitOf(args), args.request);
}

export function action(args: ActionFunctionArgs): ReturnType<typeof changeAccounts> {
  return changeAccounts(visitOf(args), args.request);
}

/** Nothing for a search engine. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.head.title },
  { name: 'robots', content: 'noindex' },
];

export default function StaffAccounts(): React.ReactElement {
  return <AccountsPage view={useLoaderData<typeof loader>()} />;
}
