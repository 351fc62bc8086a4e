import '../styles/owner.css';
import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { EntryPage } from '../features/owner/entry-page.js';
import { enterByLink, readEntry } from '../features/owner/entry.js';
import type { EntryView } from '../features/owner/entry.js';

export function loader(args: LoaderFunctionArgs): EntryView {
  return readEntry(visitOf(args), new URL(args.request.url));
}

export function action(args: ActionFunctionArgs): Promise<Response> {
  return enterByLink(visitOf(args), args.request);
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.title },
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

export default function Entry(): React.ReactElement {
  return <EntryPage view={useLoaderData<typeof loader>()} />;
}
