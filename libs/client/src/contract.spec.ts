import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { contractTypes } from '../test/contract-types.js';

describe('the types of the client', () => {
  it('are those of the contract as it is (node tools/client-types.mjs)', async () => {
    const written = readFileSync(new URL('contract.ts', import.meta.url), 'utf8');
    const options = { parser: 'typescript', printWidth: 120, singleQuote: true };
    expect(written).toBe(await format(contractTypes(), options));
  });
});
