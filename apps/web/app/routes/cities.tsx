import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { CitiesPage } from '../features/cities/cities-page.js';
import type { CitiesView } from '../features/cities/cities-view.js';
import { readCities } from '../features/cities/read-cities.js';

export function loader(args: LoaderFunctionArgs): Promise<CitiesView> {
  return readCities(visitOf(args), new URL(args.request.url));
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Cities(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <CitiesPage view={view} />;
}
