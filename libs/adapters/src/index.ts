export * from './kit/contract.js';
export { FieldMap, type FieldMapInput } from './kit/field-map/field-map.js';
export { readFieldMap, type MapFault, type MapReading } from './kit/field-map/read-field-map.js';
export { suggestMap, type SuggestedField, type Suggestion } from './kit/field-map/suggest-map.js';
export { applyPatch, type Patch } from './kit/merge.js';
export * from './registry.js';
