import '../styles/feedback.css';
import '../styles/staff.css';
import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { LoginPage } from '../features/staff/login-page.js';
import { readLogin, sendLogin } from '../features/staff/login-view.js';
import type { LoginView } from '../features/staff/login-view.js';

export function loader(args: LoaderFunctionArgs): LoginView {
  return readLogin(visitOf(args), new URL(args.request.url));
}

export function action(args: ActionFunctionArgs): ReturnType<typeof sendLogin> {
  return sendLogin(visitOf(args), args.request);
}

/** Nothing for a search engine. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.title },
  { name: 'robots', content: 'noindex' },
];

export default function StaffLogin(): React.ReactElement {
  return <LoginPage view={useLoaderData<typeof loader>()} />;
}
