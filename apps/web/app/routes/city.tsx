import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import type { CityView } from '../features/cities/cities-view.js';
import { CityPage } from '../features/cities/city-page.js';
import { readCity } from '../features/cities/read-city.js';

export function loader(args: LoaderFunctionArgs): Promise<CityView> {
  return readCity(visitOf(args), new URL(args.request.url), args.params['publisher'] ?? '');
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) =>
  loaderData === undefined
    ? []
    : [{ title: loaderData.title }, { name: 'description', content: loaderData.description }];

export default function City(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <CityPage view={view} />;
}
