import { readdirSync, readFileSync } from 'node:fs';
import type { Facts } from '../src/facts.ts';
import type { Fix } from '../src/issue.ts';

/** What a definition of the corpus is judged with, and where it breaks its rule. */
interface Expected {
  /** Every place where it breaks its rule, in the order of the definition. */
  paths?: string[];
  /** The fix at each of them; null where there is none. */
  fixes?: (Fix | null)[];
  /** The sentence at each of them, where a number, a name or a choice of words in it matters. */
  messages?: string[];
  /** The places that cannot be judged by the facts given. */
  notChecked?: string[];
  facts?: Facts;
}

/** One definition that breaks or keeps a rule. */
export interface RuleCase {
  ruleId: string;
  /** The file without its ending; it begins with `fail` or `pass`. */
  name: string;
  breaks: boolean;
  /** Any JSON. */
  definition: unknown;
  facts: Facts;
  /** Every place where it breaks its rule. */
  paths: readonly string[];
  /** The fix at each of them; null where there is none. */
  fixes: readonly (Fix | null)[];
  /** The sentence at each of them, where the case says it. */
  messages: readonly string[] | undefined;
  /** The places that cannot be judged by the facts given. */
  notChecked: readonly string[];
}

const ROOT = new URL('rules/', import.meta.url);
const HERE: Facts = { region: 'eu-west-1', accountId: '111122223333' };

const readJson = (file: string): unknown => JSON.parse(readFileSync(new URL(file, ROOT), 'utf8'));

/** The rules that the corpus has a folder for. */
export function corpusRuleIds(): string[] {
  return readdirSync(ROOT).sort();
}

/** Every case of a rule: `corpus/rules/<rule id>/{fail,pass}*.json`, with `expected.json` beside them. */
export function readRuleCases(ruleId: string): RuleCase[] {
  const files = readdirSync(new URL(`${ruleId}/`, ROOT)).filter((file) => file !== 'expected.json');
  const expected = readJson(`${ruleId}/expected.json`) as Record<string, Expected>;
  return files.map((file) => {
    const name = file.replace(/\.json$/, '');
    const { paths = [], fixes = [], messages, notChecked = [], facts } = expected[name] ?? {};
    return {
      ruleId,
      name,
      breaks: name.startsWith('fail'),
      definition: readJson(`${ruleId}/${file}`),
      facts: { ...HERE, ...facts },
      paths,
      fixes,
      messages,
      notChecked,
    };
  });
}
