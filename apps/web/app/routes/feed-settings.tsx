import '../styles/owner.css';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { changeSettings } from '../features/owner/change-settings.js';
import type { Returned } from '../features/owner/form-parts.js';
import { SettingsPage } from '../features/owner/settings-page.js';
import { readSettings } from '../features/owner/read-settings.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readSettings> {
  return readSettings(visitOf(args), new URL(args.request.url), args.params['id'] ?? '');
}

export function action(args: ActionFunctionArgs): ReturnType<typeof changeSettings> {
  return changeSettings(visitOf(args), args.request, args.params['id'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.frame.title },
  { name: 'robots', content: 'noindex' },
];

export default function FeedSettings(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <SettingsPage view={view} returned={useActionData<Returned>() ?? null} />;
}
