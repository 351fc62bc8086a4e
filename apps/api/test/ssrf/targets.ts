/** An address into a network where nobody from outside has any business. */
export interface Target {
  /** As somebody may write it; `PORT` stands for the listener that must not see a byte. */
  readonly url: string;
  /** Where it leads, as it is connected to once it is opened; null where no URL can say it at all. */
  readonly leadsTo: string | null;
}

/** Names that our own DNS server knows, and what it answers. */
export const NAMES = {
  'metadata.google.internal': ['169.254.169.254'],
  'loopback.example': ['127.0.0.1'],
  'v6.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'both.example': ['93.184.215.14', '127.0.0.1'],
  '127.0.0.1.nip.example': ['127.0.0.1'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const leadingTo = (leadsTo: string | null, urls: readonly string[]): readonly Target[] =>
  urls.map((url) => ({ url, leadsTo }));

/** Ways to write 127.0.0.1 that URL parsers and C libraries understand. */
const LOOPBACK = [
  'http://127.0.0.1:PORT/',
  'http://127.0.0.1.:PORT/',
  'http://127.1:PORT/',
  'http://127.0.1:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f000001:PORT/',
  'http://0x7f.0.0.1:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://017700000001:PORT/',
  'http://0x7F.1:PORT/',
  'http://0177.0x0.1:PORT/',
  'http://１２７.0.0.1:PORT/',
  'http://①②⑦.⓪.⓪.①:PORT/',
  'http://127。0。0。1:PORT/',
  'http://%31%32%37.0.0.1:PORT/',
  'http:127.0.0.1:PORT/',
  'http:\\\\127.0.0.1:PORT\\',
  'http://127.0.0.1:PORT/?@public.example/',
  'http://127.0.0.1:PORT#@public.example/',
  'https://127.0.0.1:PORT/',
];

const V4: Readonly<Record<string, readonly string[]>> = {
  '127.0.0.2': ['http://127.0.0.2:PORT/'],
  '127.255.255.254': ['http://127.255.255.254:PORT/'],
  '0.0.0.0': ['http://0:PORT/', 'http://0.0.0.0:PORT/'],
  '10.0.0.1': ['http://10.0.0.1/', 'http://012.1/', 'http://167772161/'],
  '172.16.0.1': ['http://172.16.0.1/'],
  '172.31.255.254': ['http://172.31.255.254:8080/'],
  '192.168.1.1': ['http://192.168.1.1/', 'http://0xC0A80101/', 'http://192.168.257/'],
  '100.64.0.1': ['http://100.64.0.1/'],
  '169.254.169.254': ['http://169.254.169.254/latest/meta-data/', 'http://0251.0376.0251.0376/', 'http://2852039166/'],
  '169.254.170.2': ['http://169.254.170.2/v2/credentials/'],
  '100.100.100.200': ['http://100.100.100.200/latest/meta-data/'],
  '192.0.0.192': ['http://192.0.0.192/opc/v1/'],
  '168.63.129.16': ['http://168.63.129.16/machine'],
  '192.0.2.1': ['http://192.0.2.1/'],
  '198.51.100.1': ['http://198.51.100.1/'],
  '203.0.113.1': ['http://203.0.113.1/'],
  '198.18.0.1': ['http://198.18.0.1/'],
  '192.88.99.1': ['http://192.88.99.1/'],
  '224.0.0.1': ['http://224.0.0.1/'],
  '240.0.0.1': ['http://240.0.0.1/'],
  '255.255.255.255': ['http://255.255.255.255/'],
};

/** As Node writes them, with the forms that mean them. */
const V6: Readonly<Record<string, readonly string[]>> = {
  '::1': ['http://[::1]:PORT/', 'http://[0:0:0:0:0:0:0:1]:PORT/', 'https://[::1]:PORT/'],
  '::': ['http://[::]:PORT/'],
  '::ffff:7f00:1': [
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://[::FFFF:127.0.0.1]:PORT/',
  ],
  '::ffff:a9fe:a9fe': ['http://[::ffff:169.254.169.254]/'],
  '::7f00:1': ['http://[::127.0.0.1]:PORT/'],
  '::ffff:0:7f00:1': ['http://[::ffff:0:127.0.0.1]:PORT/'],
  '64:ff9b::7f00:1': ['http://[64:ff9b::127.0.0.1]:PORT/'],
  '64:ff9b::a9fe:a9fe': ['http://[64:ff9b::169.254.169.254]/'],
  '64:ff9b:1::7f00:1': ['http://[64:ff9b:1::7f00:1]:PORT/'],
  '2002:7f00:1::': ['http://[2002:7f00:1::]:PORT/'],
  '2001:0:7f00:1::80ff:fffe': ['http://[2001:0:7f00:1::80ff:fffe]:PORT/'],
  'fc00::1': ['http://[fc00::1]:PORT/'],
  'fd00:ec2::254': ['http://[fd00:ec2::254]/latest/'],
  'fe80::1': ['http://[fe80::1]:PORT/'],
  'fec0::1': ['http://[fec0::1]/'],
  'ff02::1': ['http://[ff02::1]:PORT/'],
  '2001:db8::1': ['http://[2001:db8::1]/'],
  '100::1': ['http://[100::1]/'],
};

/** The URL standard knows no zones. */
const ZONED = ['http://[fe80::1%25lo]:PORT/', 'http://[fe80::1%lo]:PORT/', 'http://[::1%25lo]:PORT/'];

const LOCAL_NAMES = [
  'http://localhost:PORT/',
  'http://LOCALHOST:PORT/',
  'http://localhost.:PORT/',
  'http://localhost%2e:PORT/',
  'http://ｌｏｃａｌｈｏｓｔ:PORT/',
  'http://feed.localhost:PORT/',
  'http://feed.localhost.:PORT/',
];

const SPELLED: readonly Target[] = [
  { url: 'http://metadata.google.internal/computeMetadata/v1/', leadsTo: '169.254.169.254' },
  { url: 'http://loopback.example:PORT/', leadsTo: '127.0.0.1' },
  { url: 'http://LOOPBACK.example.:PORT/', leadsTo: '127.0.0.1' },
  { url: 'http://v6.example:PORT/', leadsTo: '::1' },
  { url: 'http://mapped.example:PORT/', leadsTo: '::ffff:7f00:1' },
  { url: 'http://both.example:PORT/', leadsTo: '127.0.0.1' },
  { url: 'http://127.0.0.1.nip.example:PORT/', leadsTo: '127.0.0.1' },
];

const listed = (table: Readonly<Record<string, readonly string[]>>): readonly Target[] =>
  Object.entries(table).flatMap(([leadsTo, urls]) => leadingTo(leadsTo, urls));

/** All that nobody may be led to. */
export const TARGETS: readonly Target[] = [
  ...leadingTo('127.0.0.1', LOOPBACK),
  ...listed(V4),
  ...listed(V6),
  ...leadingTo(null, ZONED),
  ...leadingTo('127.0.0.1', LOCAL_NAMES),
  ...SPELLED,
];

/** A target with the port of the listener in it. */
export function aimedAt({ url }: Target, port: number): string {
  return url.replace('PORT', String(port));
}
