import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { EnterPage } from '../features/access/enter-page.js';
import { enter, readEnter, type EnterView } from '../features/access/enter.js';

export function loader(args: LoaderFunctionArgs): EnterView {
  return readEnter(visitOf(args), new URL(args.request.url));
}

export function action(args: ActionFunctionArgs): ReturnType<typeof enter> {
  return enter(visitOf(args), args.request);
}

/** The address holds a secret: it belongs into no index, and into no Referer. */
export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.title },
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

export default function Enter(): React.ReactElement {
  return <EnterPage view={useLoaderData<typeof loader>()} />;
}
