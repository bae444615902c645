import type { Model } from '../../models/check-model.ts';

/** The shapes of names, whose letters IAM checks with a sentence of its own. */
const NAMES = ['roleNameType', 'userNameType', 'existingUserNameType', 'policyNameType'];

/** Loads the constraints of IAM's model, without those that IAM words differently. */
export async function loadIamModel(): Promise<Model> {
  const model: Model = (await import('../../models/iam.json')).default;
  const names = NAMES.flatMap((name) => {
    const { pattern: _, ...shape } = model.shapes[name] ?? {};
    return [[name, shape] as const];
  });
  return { ...model, shapes: { ...model.shapes, ...Object.fromEntries(names) } };
}
