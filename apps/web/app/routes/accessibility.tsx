import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { readText } from '../features/pages/read-text.js';
import type { TextView } from '../features/pages/read-text.js';
import { TextPage } from '../features/pages/text-page.js';

export function loader({ request }: LoaderFunctionArgs): TextView {
  return readText('accessibility', request);
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Accessibility(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <TextPage view={view} />;
}
