export { answerDemo, type DemoAnswer, type DemoOptions } from './answer.js';
export { cityBySlug, demoCities, type DemoCity, type PdsVersion } from './cities.js';
export { generateLargeFeed, type LargeFeed } from './large-feed.js';
export { demoPage, type DemoLanguage, type DemoPage } from './page.js';
