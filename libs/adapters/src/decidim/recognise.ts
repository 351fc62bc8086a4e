import type { AnswerHead, Recognition } from '../kit/contract.js';

/** One way to know an answer, surest first. */
interface Sign {
  readonly sign: RegExp;
  readonly confidence: number;
  readonly evidence: string;
}

const SIGNS: readonly Sign[] = [
  {
    // Errors may stand before the data; the length keeps a hostile answer from being searched over and over.
    sign: /^\s*\{[^]{0,2000}?"data"\s*:\s*\{[^]*"participatoryProcess(?:es)?"\s*:/,
    confidence: 0.95,
    evidence: 'GraphQL answer with participatoryProcesses',
  },
  {
    sign: /^\s*\{[^]*"message"\s*:\s*"[^"]*'Participatory(?:Process|Space)/,
    confidence: 0.9,
    evidence: 'GraphQL error about participatory processes',
  },
  {
    sign: /^PK[^]*-open-data-participatory_processes\.csv/,
    confidence: 0.95,
    evidence: 'archive with open-data-participatory_processes.csv',
  },
  {
    sign: /^PK[^]*-open-data-[a-z_]+\.csv/,
    confidence: 0.8,
    evidence: 'archive of open data as Decidim packs it',
  },
];

/** Members that hardly anybody else writes; three of them are no coincidence. */
const TELLING_KEYS = [
  'participatory_process_steps',
  'participatory_process_group',
  'participatory_process_categories',
  'participatory_process_type',
  'participatory_scope',
  'participatory_structure',
  'remote_hero_image_url',
  'developer_group',
  'meta_scope',
  'local_area',
  'scopes_enabled',
];

/** Knows answers of the interface, refusals too, and the exports in each of their forms. */
export function recognise({ bytes }: AnswerHead): Recognition | null {
  const text = new TextDecoder('latin1').decode(bytes).replace(/^\u00ef\u00bb\u00bf/, '');
  const known = SIGNS.find(({ sign }) => sign.test(text));
  if (known) return { confidence: known.confidence, evidence: known.evidence };
  return /^\s*\[/.test(text) ? inEntries(text) : inHeader(text);
}

function inEntries(text: string): Recognition | null {
  const found = TELLING_KEYS.filter((key) => text.includes(`"${key}"`));
  return found.length < 3 ? null : { confidence: 0.95, evidence: `JSON export with ${found.slice(0, 4).join(', ')}` };
}

function inHeader(text: string): Recognition | null {
  if (/^\s*[{<]/.test(text)) return null;
  const columns = (/^[^\r\n]*/.exec(text)?.[0] ?? '').split(/[;,]/).map((column) => column.replaceAll('"', '').trim());
  const found = TELLING_KEYS.filter((key) => columns.some((column) => column.split('/')[0] === key));
  return found.length < 3 ? null : { confidence: 0.95, evidence: `CSV export with ${found.slice(0, 4).join(', ')}` };
}
