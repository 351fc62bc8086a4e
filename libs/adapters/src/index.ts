export * from './kit/contract.js';
export { FieldMap, type FieldMapInput } from './kit/field-map/field-map.js';
export { readFieldMap, type MapFault, type MapReading } from './kit/field-map/read-field-map.js';
export { draftMap, type MapDraft, type UnmappedField } from './kit/field-map/draft-map.js';
export { writtenMap, type WrittenMap } from './kit/field-map/written-map.js';
export { type SuggestedField } from './kit/field-map/map-of-fields.js';
export { suggestMap, type Suggestion } from './kit/field-map/suggest-map.js';
export { applyPatch, type Patch } from './kit/merge.js';
export * from './registry.js';
