import { failuresAt, type ModelShape, refuse } from './models/check-model.ts';

/** The constraints of one member of an input that no model states. */
export interface Constraint extends Pick<ModelShape, 'min' | 'max' | 'oneOf' | 'sensitive'> {
  /** The member, spelt as the service spells it in its message. */
  at: string;
  value: unknown;
}

/** Checks members that have no constraints in a service's model, with the words of those that have. */
export function checkConstraints(code: string, constraints: readonly Constraint[]): void {
  refuse(
    code,
    constraints.flatMap(({ at, value, ...shape }) =>
      value === undefined ? [] : failuresAt(at, value, shape, () => shape.sensitive === true),
    ),
  );
}
