import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { ChangesPage } from '../features/changes/changes-page.js';
import type { ChangesView } from '../features/changes/changes-view.js';
import { readChanges } from '../features/changes/read-changes.js';

export function loader(args: LoaderFunctionArgs): Promise<ChangesView> {
  return readChanges(visitOf(args), new URL(args.request.url));
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Changes(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <ChangesPage view={view} />;
}
