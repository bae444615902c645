import { AwsError } from '../../aws-error.ts';

/** The error for a parameter that has to be there. */
export function missingParameter(name: string): AwsError {
  return new AwsError('MissingParameter', `The request must contain the parameter ${name}`);
}

/** The error for a value that a parameter cannot have. */
export function invalidValue(message: string): AwsError {
  return new AwsError('InvalidParameterValue', message);
}

/** The error for something that others still need. */
export function dependencyViolation(message: string): AwsError {
  return new AwsError('DependencyViolation', message);
}

/** Gives a value; throws MissingParameter when there is none. */
export function required<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined || value === '') throw missingParameter(name);
  return value;
}

/** The error for a rule of a security group that is not there. */
export function ruleNotFound(id: string): AwsError {
  const message = `The security group rule ID '${id}' does not exist`;
  return new AwsError('InvalidSecurityGroupRuleId.NotFound', message);
}
