import '../styles/feedback.css';
import '../styles/register.css';
import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { readRegister } from '../features/register/read-register.js';
import { RegisterPage } from '../features/register/register-page.js';
import { sendRegister } from '../features/register/send-register.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readRegister> {
  return readRegister(visitOf(args), new URL(args.request.url));
}

export function action(args: ActionFunctionArgs): ReturnType<typeof sendRegister> {
  return sendRegister(visitOf(args), args.request);
}

/** Drafts are read by whoever has their address, and by nobody on the way; a key is kept nowhere. */
export const headers: HeadersFunction = () => ({ 'cache-control': 'private, no-store' });

/** The address of a draft holds a secret: it belongs into no index. The first step may be found. */
export const meta: MetaFunction<typeof loader> = ({ loaderData, location }) => [
  { title: loaderData?.title },
  ...(location.search === '' ? [] : [{ name: 'robots', content: 'noindex' }]),
];

export default function Register(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <RegisterPage view={view} />;
}
