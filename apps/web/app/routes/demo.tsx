import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { readDemo } from '../features/pages/read-demo.js';
import type { TextView } from '../features/pages/text-view.js';
import { TextPage } from '../features/pages/text-page.js';

export function loader(args: LoaderFunctionArgs): Promise<TextView> {
  const { city = '', id = '' } = args.params;
  return readDemo(visitOf(args), new URL(args.request.url), { city, id });
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Demo(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <TextPage view={view} />;
}
