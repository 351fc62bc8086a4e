import '../styles/statistics.css';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { IndicatorPage } from '../features/statistics/indicator-page.js';
import { readIndicator } from '../features/statistics/read-indicator.js';
import type { IndicatorView } from '../features/statistics/statistics-view.js';

export function loader(args: LoaderFunctionArgs): Promise<IndicatorView> {
  return readIndicator(visitOf(args), new URL(args.request.url), args.params['indicator'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Indicator(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <IndicatorPage view={view} />;
}
