import '../styles/feedback.css';
import '../styles/staff.css';
import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { LinksPage } from '../features/staff/links-page.js';
import { decideLink, readLinks } from '../features/staff/links-view.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readLinks> {
  return readLinks(visitOf(args), args.request);
}

export function action(args: ActionFunctionArgs): ReturnType<typeof decideLink> {
  return decideLink(visitOf(args), args.request);
}

/** Nothing for a search engine. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.head.title },
  { name: 'robots', content: 'noindex' },
];

export default function StaffLinks(): React.ReactElement {
  return <LinksPage view={useLoaderData<typeof loader>()} />;
}
