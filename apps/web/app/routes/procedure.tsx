import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { ProcedurePage } from '../features/procedure/procedure-page.js';
import type { ProcedureView } from '../features/procedure/procedure-view.js';
import { readProcedure } from '../features/procedure/read-procedure.js';

export function loader(args: LoaderFunctionArgs): Promise<ProcedureView> {
  return readProcedure(visitOf(args), new URL(args.request.url), args.params['name'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) =>
  loaderData === undefined
    ? []
    : [
        { title: loaderData.title },
        { name: 'description', content: loaderData.description },
        ...loaderData.openGraph,
        // Data, not a script: a content security policy has nothing to say about it. `<` is escaped by the router.
        { 'script:ld+json': loaderData.structuredData },
      ];

export default function Procedure(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <ProcedurePage view={view} />;
}
