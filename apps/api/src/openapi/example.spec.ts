import { describe, expect, it } from '@jest/globals';
import * as contract from '@navigator/shared';
import { z } from 'zod';
import { exampleOf } from './example.js';

const named = new Map(
  Object.values(contract).flatMap((one) => {
    const id = one instanceof z.ZodType ? one.meta()?.id : undefined;
    return id !== undefined && one instanceof z.ZodType ? [[id, one] as const] : [];
  }),
);
/** As answers are told, and as questions are asked. */
const schemasOf = (io: 'input' | 'output'): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(z.globalRegistry, { uri: (id) => `#/${id}`, unrepresentable: 'any', io }).schemas;
const [answers, questions] = [schemasOf('output'), schemasOf('input')];
/** What is asked only: its output is not what people write. */
const ASKED = ['Report', 'SubscriptionWish'];

describe('the examples of the contract', () => {
  it('are made of every named schema', () => {
    expect(named.size).toBeGreaterThan(50);
  });

  it.each([...named].filter(([id]) => !ASKED.includes(id)))(
    'tell an answer that its schema takes: %s',
    (id, schema) => {
      expect(schema.safeParse(exampleOf(answers[id], answers, 'answer')).error?.issues ?? []).toEqual([]);
    },
  );

  it.each([...named])('ask a question that its schema takes: %s', (id, schema) => {
    expect(schema.safeParse(exampleOf(questions[id], questions, 'question')).error?.issues ?? []).toEqual([]);
  });
});
