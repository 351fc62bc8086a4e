import { topicMatcher, type SourceRecord, type TopicMatcher } from '@navigator/shared';
import type { Reading } from '../remark.js';
import { clean, remarked } from '../remark.js';
import { readLine } from '../text.js';
import { matchTopics, type Topics } from '../topics.js';
import type { FieldMap } from './field-map.js';
import { flagOf } from './status-words.js';
import { all, first, type Told } from './told.js';

const MOST_LABELS = 20;

/** Topics by name, the source's labels kept (Q56); those that nobody has matched yet are remarked. */
export function readTopics(told: Told): Reading<Topics> {
  const { fields = [], always = [] } = told.map.topics ?? {};
  const labels = fields.flatMap((field) => all(told, field)).map((text) => readLine(text, 'topics').value);
  const topicLabels = [...new Set(labels)].filter((label) => label !== null).filter(isTerm);
  const matched = matchTopics(topicLabels.slice(0, MOST_LABELS), matcherOf(told.map));
  const topics = [...new Set([...always, ...matched.value.topics])];
  return { value: { ...matched.value, topics }, remarks: matched.remarks };
}

function isTerm(label: string): boolean {
  return label.toLowerCase() !== 'none' && label.length <= 200;
}

/** A map is read once for a list and its matcher is asked for each entry. */
const matchers = new WeakMap<FieldMap, TopicMatcher>();

function matcherOf(map: FieldMap): TopicMatcher {
  const known = matchers.get(map);
  if (known) return known;
  const matcher = topicMatcher(map.topics?.words ?? {});
  matchers.set(map, matcher);
  return matcher;
}

/** The list's own word on the status, verbatim, and what it means where somebody has said so (Q24). */
export function readState(told: Told): Reading<Pick<SourceRecord, 'flag' | 'sourceStatus'>> {
  const { status } = told.map;
  const word = readLine(first(told, status?.field), 'status').value;
  if (!status || word === null) return clean({ flag: null, sourceStatus: null });
  const flag = flagOf(word, status.words);
  const value = { flag, sourceStatus: word };
  return flag === null ? remarked(value, 'status-unknown', word) : clean(value);
}
