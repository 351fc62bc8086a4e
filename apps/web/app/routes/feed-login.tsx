import '../styles/owner.css';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import type { Returned } from '../features/owner/form-parts.js';
import { LoginPage } from '../features/owner/login-page.js';
import { logIn, readLogin } from '../features/owner/login.js';
import type { LoginView } from '../features/owner/login.js';

export function loader(args: LoaderFunctionArgs): LoginView {
  return readLogin(visitOf(args), new URL(args.request.url), args.params['id'] ?? '');
}

export function action(args: ActionFunctionArgs): ReturnType<typeof logIn> {
  return logIn(visitOf(args), args.request, args.params['id'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.title },
  { name: 'robots', content: 'noindex' },
];

export default function FeedLogin(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <LoginPage view={view} returned={useActionData<Returned>() ?? null} />;
}
