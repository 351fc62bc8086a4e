import { readLine } from '../kit/text.js';
import type { Dataset } from './wire.js';

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const LONGEST_ID = 500;

/**
 * By what a procedure is known again: its UUID, which is the same with and without the authority in front; else the
 * authority and the identifier (`hh/17`); else catalogue and identifier, because identifiers are unique within one
 * catalogue only; else its own address.
 * @param catalogue what the catalogue is called, or null
 */
export function identityOf(dataset: Dataset, catalogue: string | null): string | null {
  const told = readLine(dataset['adms:identifier'], 'adms:identifier').value;
  const local = readLine(dataset['dct:identifier'], 'dct:identifier').value;
  const ids = [uuidIn(told), uuidIn(local), authorised(told), within(catalogue, local), dataset['rdf:about']];
  return ids.find((id) => id !== null && id !== '' && id.length <= LONGEST_ID) ?? null;
}

function uuidIn(text: string | null): string | null {
  return UUID.exec(text ?? '')?.[0].toLowerCase() ?? null;
}

/** `https://specs.diplanung.de/resource/authority#hh/17` */
function authorised(iri: string | null): string | null {
  return iri?.split('#').at(-1) ?? null;
}

function within(catalogue: string | null, id: string | null): string | null {
  return id === null || catalogue === null ? id : `${catalogue}/${id}`;
}
