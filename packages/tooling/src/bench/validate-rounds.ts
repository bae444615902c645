import { Validator, validate } from '@purser/task-definition';
import { largeDefinition } from './large-definition.ts';
import { median } from './statistics.ts';

const ITERATIONS = 1000;
const ROUNDS = 5;
const facts = { region: 'eu-west-1', accountId: '111122223333' };
const definition = largeDefinition();
const text = JSON.stringify(definition);

/** The definition with another value in one variable; all else is the same objects, as in a form. */
function withTypedValue(value: string) {
  const containerDefinitions = definition.containerDefinitions?.map((container, index) =>
    index === 5
      ? { ...container, environment: container.environment?.with(20, { name: 'TYPED', value }) }
      : container,
  );
  return { ...definition, containerDefinitions };
}

/** Microseconds that a call takes. */
function time(call: () => unknown): number {
  const began = performance.now();
  call();
  return (performance.now() - began) * 1000;
}

/** Medians in microseconds, taken in turns so that whatever else the machine does is shared by all. */
function round() {
  const parse: number[] = [];
  const clone: number[] = [];
  const full: number[] = [];
  const field: number[] = [];
  const validator = new Validator(facts);
  validator.judge(definition);
  for (let turn = 0; turn < ITERATIONS; turn += 1) {
    const fresh: unknown = JSON.parse(text);
    const edited = withTypedValue(`typed ${turn}`);
    parse.push(time(() => JSON.parse(text)));
    clone.push(time(() => structuredClone(definition)));
    full.push(time(() => validate(fresh, facts)));
    field.push(time(() => validator.judge(edited)));
  }
  return { parse: median(parse), clone: median(clone), full: median(full), field: median(field) };
}

round();
const rounds = Array.from({ length: ROUNDS }, round);
console.log(JSON.stringify({ bytes: text.length, rounds }));
