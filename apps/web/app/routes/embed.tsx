import '../styles/embed.css';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { visitOf } from '../api/visit.js';
import { EmbedPage } from '../features/embed/embed-page.js';
import type { EmbedView } from '../features/embed/embed-view.js';
import { readEmbed } from '../features/embed/read-embed.js';

export function loader(args: LoaderFunctionArgs): Promise<EmbedView> {
  return readEmbed(visitOf(args), new URL(args.request.url));
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  { title: loaderData?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Embed(): React.ReactElement {
  const view = useLoaderData<typeof loader>();
  return <EmbedPage view={view} />;
}
