import { describe } from '@jest/globals';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { withBody, type Answer } from '../kit/test/reading.js';
import {
  conversation,
  details,
  download,
  exported,
  hostile,
  list,
  listOf,
  old,
  overview,
  textOf,
} from './test/answers.js';

const withHostility = (answer: Answer): Answer =>
  withBody(
    answer,
    textOf(answer).replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT)).replaceAll('HOSTILE_LINK', HOSTILE_LINK),
  );

describe('the interface', () => {
  describeContract({
    ...conversation,
    answers: [list, old, { ...overview, entries: 0 }, { ...details, entries: 0 }],
    emptyList: listOf(),
    hostile: withHostility(hostile),
  });
});

const hostileExport = withBody(
  exported,
  JSON.stringify([
    {
      id: HOSTILE_TEXT,
      title: { de: HOSTILE_TEXT },
      url: HOSTILE_LINK,
      short_description: { de: HOSTILE_TEXT },
      start_date: HOSTILE_TEXT,
      end_date: HOSTILE_TEXT,
      remote_hero_image_url: HOSTILE_LINK,
      developer_group: { de: HOSTILE_TEXT },
      local_area: { de: HOSTILE_TEXT },
      area: { name: { de: HOSTILE_TEXT } },
      scope: { name: { de: HOSTILE_TEXT } },
      participatory_process_steps: [{ title: { de: HOSTILE_TEXT }, start_date: HOSTILE_TEXT, active: true }],
    },
  ]),
);

describe('the export', () => {
  describeContract({
    ...download,
    answers: [exported],
    emptyList: withBody(exported, '[]'),
    hostile: hostileExport,
  });
});
