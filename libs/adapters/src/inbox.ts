// What an inbox needs of the one format that comes by itself: it must know a message before a reading begins, and answer it.
export { answerMessage, type Answer } from './xbeteiligung/answer-message.js';
export { FAULTS, type FaultCode } from './xbeteiligung/faults.js';
export type { Party } from './xbeteiligung/header.js';
export type { Action, Family, Version } from './xbeteiligung/message-name.js';
export { readMessage, type Envelope, type Faulty, type Message } from './xbeteiligung/read-message.js';
