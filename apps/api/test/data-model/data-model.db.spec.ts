import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../database.js';
import { dataModelPage } from './data-model-page.js';
import { readDataModel, type DataModel } from './read-data-model.js';

const written = readFileSync(new URL('../../../../docs/data-model/README.md', import.meta.url), 'utf8');

let database: TestDatabase;
let model: DataModel;

beforeAll(async () => {
  database = await openTestDatabase();
  model = await readDataModel(database.db);
});
afterAll(() => database.close());

describe('the page of the data model', () => {
  it('is up to date; otherwise run: node tools/data-model-docs.mjs', () => {
    expect(written).toBe(dataModelPage(model));
  });

  it('says of every table and column what it means', () => {
    expect(model.tables.filter(({ about }) => about === null)).toEqual([]);
    expect(model.columns.filter(({ about }) => about === null)).toEqual([]);
    expect(model.tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['procedure', 'feed', 'run']));
  });
});
