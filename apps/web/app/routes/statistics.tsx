import '../styles/statistics.css';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { readStatistics } from '../features/statistics/read-statistics.js';
import { StatisticsPage } from '../features/statistics/statistics-page.js';
import type { StatisticsView } from '../features/statistics/statistics-view.js';

export function loader(args: LoaderFunctionArgs): Promise<StatisticsView> {
  return readStatistics(visitOf(args), new URL(args.request.url));
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Statistics(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <StatisticsPage view={view} />;
}
