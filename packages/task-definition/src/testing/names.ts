import fc, { type Arbitrary } from 'fast-check';

/** A name of a family, container or volume. */
export const ecsName = fc.stringMatching(/^[a-zA-Z0-9_-]{1,24}$/);

export const text = fc.string({ maxLength: 24 });
/** Text that stands for a path, an argument or a driver option, never empty. */
export const word = fc.stringMatching(/^[a-zA-Z0-9/_.-]{1,16}$/);
export const roleArn = ecsName.map((name) => `arn:aws:iam::111122223333:role/${name}`);
export const region = fc.constantFrom('eu-west-1', 'us-east-1', 'ap-southeast-2');

export const image = fc.oneof(
  fc
    .tuple(fc.stringMatching(/^[a-z][a-z0-9/_.-]{0,20}$/), fc.stringMatching(/^[a-zA-Z0-9_.-]{1,12}$/))
    .map(([repository, tag]) => `${repository}:${tag}`),
  fc.stringMatching(/^[0-9a-f]{64}$/).map((digest) => `registry.example.com:5000/app@sha256:${digest}`),
);

const parameterName = fc.stringMatching(/^(\/[a-zA-Z0-9_.-]{1,10}){1,3}$|^[a-zA-Z0-9_.-]{1,20}$/);

const secretArn = fc
  .tuple(region, fc.stringMatching(/^[a-zA-Z0-9/_]{1,16}-[a-zA-Z0-9]{6}$/))
  .map(([home, name]) => `arn:aws:secretsmanager:${home}:111122223333:secret:${name}`);

/** Every form of a reference to a secret that works. */
export const reference: Arbitrary<string> = fc.oneof(
  parameterName,
  fc
    .tuple(region, fc.stringMatching(/^[a-zA-Z0-9_.-]{1,10}(\/[a-zA-Z0-9_.-]{1,10}){0,2}$/))
    .map(([home, name]) => `arn:aws:ssm:${home}:111122223333:parameter/${name}`),
  secretArn,
  fc.tuple(secretArn, fc.stringMatching(/^[a-zA-Z0-9_]{0,12}$/)).map(([arn, key]) => `${arn}:${key}::`),
  secretArn.map((arn) => `${arn}:password:AWSPREVIOUS:`),
);

/** A structure of which any member may be left out. */
export function optional<T extends object>(
  members: { [Name in keyof T]: Arbitrary<T[Name]> },
): Arbitrary<Partial<T>> {
  return fc.record(members, { requiredKeys: [] }) as Arbitrary<Partial<T>>;
}

/** Half of the time `value`, half of the time nothing. */
export function maybe<T extends object>(value: Arbitrary<T>): Arbitrary<Partial<T>> {
  return fc.oneof(fc.constant({} as Partial<T>), value);
}
