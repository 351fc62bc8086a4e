export * from './catalogue.js';
export * from './facts.js';
export type { Indicator } from './indicator.js';
export { RECOMMENDED_FIELDS, type RecommendedField } from './j1-completeness.js';
export { REPORTABLE_FIELDS, type ReportableField } from './j4-reporting.js';
export { rounded, type Judged } from './judge.js';
export * from './labels.js';
export * from './period.js';
