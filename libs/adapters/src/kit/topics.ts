import type { SourceRecord, TopicMatcher } from '@navigator/shared';
import type { Reading } from './remark.js';
import { remark } from './remark.js';

/** The topics of the common vocabulary and the words they were told from. */
export type Topics = Pick<SourceRecord, 'topics' | 'topicLabels'>;

/** Topics by name, the source's labels kept (Q56); a label nobody has matched yet is remarked. */
export function matchTopics(labels: readonly string[], match: TopicMatcher): Reading<Topics> {
  const matched = labels.map((label) => ({ label, topic: match(label) }));
  const topics = [...new Set(matched.map(({ topic }) => topic))].filter((topic) => topic !== null);
  const unknown = matched.filter(({ topic }) => topic === null);
  return {
    value: { topics, topicLabels: [...labels] },
    remarks: unknown.map(({ label }) => remark('topic-unknown', label)),
  };
}
