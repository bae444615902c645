import {
  type CallerIdentity,
  createAwsClients,
  getCallerIdentity,
  PreflightReads,
  readAwsFailure,
  runPreflight,
} from '@purser/aws';
import { type Check, parsePath } from '@purser/task-definition';
import { textOfChecks } from '../format/checks-text.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { printable } from '../printable.ts';
import type { PreflightOptions } from './preflight-options.ts';
import { withDefinitions } from './with-definitions.ts';

/**
 * `purser preflight`: asks the account whether a task would start. Region, credentials and endpoint are the SDK's own
 * settings. It is loaded only when it is called: the SDK would double the time that the other commands take to begin.
 */
export async function preflight(file: string, options: PreflightOptions, io: Io): Promise<ExitCode> {
  const { region, format, quiet = false } = options;
  const clients = createAwsClients(region === undefined ? {} : { region });
  try {
    const choice = { file, resource: options.resource };
    const facts = region === undefined ? {} : { region };
    return await withDefinitions([choice], options, facts, io, async ([one], colors) => {
      if (!one) return EXIT.trouble;
      let identity: CallerIdentity;
      try {
        identity = await getCallerIdentity(clients);
      } catch (error) {
        io.stderr.write(`error: ${printable(sentenceOf(error))}\n`);
        return EXIT.trouble;
      }
      const account = new PreflightReads(clients).of(identity);
      const { definition, isUnknown } = one;
      const all = await runPreflight(account, { taskDefinition: definition, target: targetOf(options) });
      // What only a deployment knows is neither right nor wrong yet.
      const checks = all.filter(({ path }) => path === '' || !isUnknown(parsePath(path)));
      io.stdout.write(
        format === 'json'
          ? `${JSON.stringify({ checks }, undefined, 2)}\n`
          : textOfChecks(checks, colors, quiet),
      );
      return checks.some(isFailure) ? EXIT.found : EXIT.clean;
    });
  } finally {
    clients.close();
  }
}

const isFailure = ({ status }: Check) => status === 'fail';

function targetOf(options: PreflightOptions) {
  const { cluster, service, launchType, platformVersion, subnet, securityGroup, assignPublicIp, count } =
    options;
  return {
    cluster,
    service,
    launchType,
    platformVersion,
    subnets: subnet,
    securityGroups: securityGroup,
    assignPublicIp,
    count,
  };
}

function sentenceOf(error: unknown): string {
  const { kind, code, message } = readAwsFailure(error);
  if (/Credentials|Token/.test(code)) return 'The AWS SDK found no usable credentials.';
  if (kind === 'unavailable') return 'AWS could not be reached, or did not answer in time.';
  return `AWS refused to say whose account this is: ${code}: ${message}`;
}
