import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { readText } from '../features/pages/read-text.js';
import { TextPage } from '../features/pages/text-page.js';
import type { TextView } from '../features/pages/text-view.js';

export function loader(args: LoaderFunctionArgs): Promise<TextView> {
  return readText('signLanguage', visitOf(args), new URL(args.request.url));
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: loaderData?.title }];

export default function SignLanguage(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <TextPage view={view} />;
}
