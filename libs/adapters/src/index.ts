export * from './kit/contract.js';
export { applyPatch, type Patch } from './kit/merge.js';
export * from './registry.js';
