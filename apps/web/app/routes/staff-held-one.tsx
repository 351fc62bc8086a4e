import '../styles/feedback.css';
import '../styles/staff.css';
import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { HeldOnePage } from '../features/staff/held-pages.js';
import { decideHeld, readHeldOne } from '../features/staff/held-view.js';

export function loader(args: LoaderFunctionArgs): ReturnType<typeof readHeldOne> {
  return readHeldOne(visitOf(args), args.request, args.params['id'] ?? '');
}

export function action(args: ActionFunctionArgs): ReturnType<typeof decideHeld> {
  return decideHeld(visitOf(args), args.request, args.params['id'] ?? '');
}

/** Nothing for a search engine. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.head.title },
  { name: 'robots', content: 'noindex' },
];

export default function StaffHeldOne(): React.ReactElement {
  return <HeldOnePage view={useLoaderData<typeof loader>()} />;
}
