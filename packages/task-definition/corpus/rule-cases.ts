import { readdirSync, readFileSync } from 'node:fs';
import type { Facts } from '../src/facts.ts';
import type { Fix } from '../src/issue.ts';

/** What a definition of the corpus is judged with, and where it breaks its rule. */
interface Expected {
  /** Every place where it breaks its rule, in the order of the definition. */
  paths?: string[];
  /** The fix at each of them; null where there is none. */
  fixes?: (Fix | null)[];
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
    const { paths = [], fixes = [], facts } = expected[name] ?? {};
    return {
      ruleId,
      name,
      breaks: name.startsWith('fail'),
      definition: readJson(`${ruleId}/${file}`),
      facts: { ...HERE, ...facts },
      paths,
      fixes,
    };
  });
}
