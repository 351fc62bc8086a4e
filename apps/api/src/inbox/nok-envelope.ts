import type { Envelope } from '@navigator/adapters';

/** How much of a message may stand before its root element, in bytes. */
const HEAD_BYTES = 4096;

/** The name of a message that we take, wherever it stands. */
const NAME = /kommunal\.(?:Information\.)?(?:Initii|Aktualisi|Loesch|Geloesch)\w*\.(04[05][129])\b/;

const ACTIONS = { '1': 'create', '2': 'update', '9': 'delete' } as const;

/**
 * What a refusal needs to know of bytes that nobody may read as XML: which message they claim to be. It is looked for as
 * plain text; where nothing is found, the refusal is the one of a new procedure (0471).
 */
export function claimedEnvelope(bytes: Uint8Array): Envelope {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const [element = 'kommunal.Information.Initiiert.0451', type = '0451'] = NAME.exec(head) ?? [];
  const { version, namespace } = VERSIONS.find(({ namespace: known }) => head.includes(known)) ?? OLDEST;
  return { ...UNTOLD, family: 'kommunal', version, namespace, element, type, action: actionOf(type) };
}

function actionOf(type: string): Envelope['action'] {
  const last = type.at(-1);
  return last === '2' || last === '9' ? ACTIONS[last] : 'create';
}

const OLDEST = { version: '1.2', namespace: 'https://www.xleitstelle.de/xbeteiligung/12' } as const;

const VERSIONS = [
  { version: '1.3', namespace: 'https://www.xleitstelle.de/xbeteiligung/1/3' },
  { version: '1.4', namespace: 'https://www.xleitstelle.de/xbeteiligung/14' },
  OLDEST,
] as const;

const UNTOLD = {
  messageId: null,
  createdAt: null,
  sender: null,
  reader: null,
  procedureId: null,
  planId: null,
  participationId: null,
} as const;
