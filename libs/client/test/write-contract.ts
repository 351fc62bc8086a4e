import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { contractTypes } from './contract-types.js';

const file = fileURLToPath(new URL('../src/contract.ts', import.meta.url));
writeFileSync(file, await format(contractTypes(), { parser: 'typescript', printWidth: 120, singleQuote: true }));
