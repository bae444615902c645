import { type RuleCase, readRuleCases } from '../../corpus/rule-cases.ts';

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** Where a definition runs decides what a rule is about; an operator leaves it to the file of the rule. */
const PLACE = [
  'requiresCompatibilities',
  'networkMode',
  'runtimePlatform',
  'cpu',
  'memory',
  'ipcMode',
  'pidMode',
];

/** The containers of a definition that are objects. */
export const containersOf = (definition: unknown): readonly Json[] => {
  const { containerDefinitions } = definition as { containerDefinitions?: unknown };
  const isRecord = (item: unknown): item is Json => typeof item === 'object' && item !== null;
  return Array.isArray(containerDefinitions) ? containerDefinitions.filter(isRecord) : [];
};

/** A copy that lacks some members. */
export const without = (record: Json, keys: ReadonlySet<string>): Json =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)));

/**
 * The operator of a rule: it gives any valid definition what the rule's failing file has, and takes away what that
 * file lacks beside the passing one. Whatever else the definition holds stays as it is.
 */
export function operatorOf(ruleId: string): { fail: RuleCase; breakIt(valid: Json): unknown } {
  const cases = readRuleCases(ruleId);
  const [fail] = cases.filter(({ name }) => name === 'fail');
  const [pass] = cases.filter(({ name }) => name === 'pass');
  if (!fail || !pass) throw new Error(`${ruleId} has no fail.json and pass.json.`);
  const [broken, kept] = [fail.definition as Json, pass.definition as Json];
  const ofTask = new Set([...Object.keys(broken), ...Object.keys(kept), ...PLACE]);
  const ofContainers = new Set([...containersOf(broken), ...containersOf(kept)].flatMap(Object.keys));
  const breakIt = (valid: Json): unknown => {
    const [spare = {}] = containersOf(valid);
    const others = without(spare, ofContainers);
    const { containerDefinitions } = broken;
    const containers = Array.isArray(containerDefinitions)
      ? { containerDefinitions: containerDefinitions.map((own: Json) => ({ ...others, ...own })) }
      : {};
    return { ...without(valid, ofTask), ...broken, ...containers };
  };
  return { fail, breakIt };
}
