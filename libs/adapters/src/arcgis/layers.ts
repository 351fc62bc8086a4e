import { z } from 'zod';
import type { FeedResponse, Output } from '../kit/contract.js';
import { chooseLayer, type Layer } from '../kit/feature-list/choose-layer.js';
import { pageRequest, type PageState } from '../kit/feature-list/pages.js';
import { splitJson, type Part } from '../kit/json-splitter.js';
import { parseUrl } from '../kit/link.js';

/** Layers that only group others have `subLayerIds` and no features of their own. */
const LayerInfo = z.object({ id: z.int().nonnegative(), name: z.string().nullish(), subLayerIds: z.null().optional() });

/** Asks for the features of the one layer that is meant, or says which there are. */
export async function* readLayers(
  state: PageState,
  { body, headers, request }: FeedResponse,
  queryUrl: (address: string) => string,
): AsyncGenerator<Output<PageState>, void, undefined> {
  const layers: Layer[] = [];
  for await (const part of splitJson(body, { member: 'layers', contentType: headers['content-type'] ?? '' })) {
    layers.push(...layersIn(part));
    if (part.kind === 'failed') yield part;
    if (part.kind === 'envelope')
      yield* choose(state, part.hasList ? layers : null, (id) => queryUrl(below(request.url, id)));
  }
}

function layersIn(part: Part): readonly Layer[] {
  const layer = part.kind === 'element' ? LayerInfo.safeParse(part.value).data : undefined;
  return layer ? [{ id: String(layer.id), title: layer.name ?? '' }] : [];
}

function* choose(
  state: PageState,
  layers: readonly Layer[] | null,
  address: (id: string) => string,
): Generator<Output<PageState>, void, undefined> {
  const chosen = layers && chooseLayer(layers);
  if (!chosen) yield { kind: 'failed', failure: { code: 'not-this-format', detail: 'no member "layers"' } };
  else if ('code' in chosen) yield { kind: 'failed', failure: chosen };
  else {
    yield { kind: 'request', request: pageRequest(address(chosen.id)) };
    yield { kind: 'end', state, isComplete: true };
  }
}

/** The layer below its service, asked for in the format that `queryUrl` chooses. */
function below(address: string, id: string): string {
  const url = parseUrl(address);
  if (!url) return address;
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${id}`;
  url.searchParams.delete('f');
  return url.href;
}
