export { answerDemo, type DemoAnswer, type DemoOptions } from './answer.js';
export {
  cityBySlug,
  demoCities,
  type DemoCity,
  type DipasCity,
  type MeinBerlinCity,
  type PdsVersion,
} from './cities.js';
export { generateLargeFeed, type LargeFeed } from './large-feed.js';
export { startManyHosts, type HostRequest, type ManyHosts, type ManyHostsOptions } from './many-hosts.js';
export { demoPage, type DemoLanguage, type DemoPage } from './page.js';
export { FAULTS, FaultSwitch, isFault, type Fault, type FaultScope } from './faults.js';
export { createCityServer, type CityServer, type CityServerOptions, type SeenRequest } from './server.js';
export { createPlatformServer, type PlatformServer, type PlatformServerOptions } from './platform-server.js';
export { PAGING_FAULTS, type PagingFault } from './paging-faults.js';
export { expectedOf, platformBySlug, platforms } from './platforms/all.js';
export type { Expected, ExpectedProcedure, Platform, PlatformFormat, PlatformRequest } from './platforms/platform.js';
export type { PlatformAnswer } from './platforms/replies.js';
export type { ProofText } from './proof.js';
export type { SendOptions } from './send.js';
