import '../styles/owner.css';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { actConsole } from '../features/owner/act-console.js';
import type { ConsoleView } from '../features/owner/console-view.js';
import type { Returned } from '../features/owner/form-parts.js';
import { OverviewPage } from '../features/owner/overview-page.js';
import { readConsole } from '../features/owner/read-console.js';
import { RegistrationPage } from '../features/owner/registration-page.js';

export function loader(args: LoaderFunctionArgs): Promise<ConsoleView> {
  return readConsole(visitOf(args), new URL(args.request.url), args.params['id'] ?? '');
}

export function action(args: ActionFunctionArgs): ReturnType<typeof actConsole> {
  return actConsole(visitOf(args), args.request, args.params['id'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.kind === 'overview' ? loaderData.frame.title : loaderData?.title },
  { name: 'robots', content: 'noindex' },
];

export default function FeedConsole(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  const returned = useActionData<Returned>() ?? null;
  if (view.kind === 'registration') return <RegistrationPage view={view} />;
  return <OverviewPage view={view} returned={returned} />;
}
