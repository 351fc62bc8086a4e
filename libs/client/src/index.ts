export * from './client.js';
export type * from './contract.js';
export * from './problem.js';
export type { ProcedureQuery, Query, QueryValue } from './query.js';
export * from './verify-signature.js';
export type { ClientOptions, Page } from './wire.js';
