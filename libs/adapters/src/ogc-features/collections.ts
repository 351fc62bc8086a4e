import { z } from 'zod';
import type { FeedResponse, Output } from '../kit/contract.js';
import { chooseLayer, type Layer } from '../kit/feature-list/choose-layer.js';
import { pageRequest, type PageState } from '../kit/feature-list/pages.js';
import { splitJson, type Part } from '../kit/json-splitter.js';
import { parseUrl } from '../kit/link.js';

const Collection = z.object({ id: z.string().min(1).max(200), title: z.string().nullish() });

/** Asks for the items of the one collection that is meant, or says which there are. */
export async function* readCollections(
  state: PageState,
  { body, headers, request }: FeedResponse,
  itemsUrl: (address: string) => string,
): AsyncGenerator<Output<PageState>, void, undefined> {
  const layers: Layer[] = [];
  for await (const part of splitJson(body, { member: 'collections', contentType: headers['content-type'] ?? '' })) {
    layers.push(...layersIn(part));
    if (part.kind === 'failed') yield part;
    if (part.kind === 'envelope')
      yield* choose(state, part.hasList ? layers : null, (id) => itemsUrl(below(request.url, id)));
  }
}

function layersIn(part: Part): readonly Layer[] {
  const collection = part.kind === 'element' ? Collection.safeParse(part.value).data : undefined;
  return collection ? [{ id: collection.id, title: collection.title ?? '' }] : [];
}

function* choose(
  state: PageState,
  layers: readonly Layer[] | null,
  address: (id: string) => string,
): Generator<Output<PageState>, void, undefined> {
  if (layers === null) {
    yield { kind: 'failed', failure: { code: 'not-this-format', detail: 'no member "collections"' } };
    return;
  }
  const chosen = chooseLayer(layers);
  if ('code' in chosen) {
    yield { kind: 'failed', failure: chosen };
    return;
  }
  yield { kind: 'request', request: pageRequest(address(chosen.id)) };
  yield { kind: 'end', state, isComplete: true };
}

function below(address: string, id: string): string {
  const url = parseUrl(address);
  if (!url) return address;
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${encodeURIComponent(id)}/items`;
  return url.href;
}
