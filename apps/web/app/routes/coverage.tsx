import '../styles/coverage.css';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { CoveragePage } from '../features/coverage/coverage-page.js';
import type { CoverageView } from '../features/coverage/coverage-view.js';
import { readCoverage } from '../features/coverage/read-coverage.js';

export function loader(args: LoaderFunctionArgs): Promise<CoverageView> {
  return readCoverage(visitOf(args), new URL(args.request.url));
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Coverage(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <CoveragePage view={view} />;
}
