/** After the database suites: ends what database-setup.mjs began. */
export default async function teardown() {
  await globalThis.stopTestDatabase?.();
}
