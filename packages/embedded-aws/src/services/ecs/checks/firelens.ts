import { type Check, eachContainer, isObjectArn } from './check.ts';

const ROUTER_MISSING =
  'When awsfirelens log driver is specified in log configuration, a firelens configuration object must be configured ' +
  'in one of the containers.';
const ROUTER_UNUSED =
  'When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens ' +
  'log driver.';

/** The log router and the containers that use it. */
export const firelensChecks: Check[] = [
  ({ containers }) => {
    const used = containers.some(({ logConfiguration }) => logConfiguration?.logDriver === 'awsfirelens');
    const routers = containers.filter(({ firelensConfiguration }) => firelensConfiguration).length;
    if (used && routers === 0) return ROUTER_MISSING;
    if (!used && routers > 0) return ROUTER_UNUSED;
    // Documented, the words have not been seen.
    return routers > 1 ? 'Only one container can have a firelens configuration object.' : undefined;
  },
  eachContainer(({ firelensConfiguration }) => {
    const options = firelensConfiguration?.options;
    return options?.['config-file-type'] === 's3' && !isObjectArn(options['config-file-value'])
      ? 'Invalid arn syntax.'
      : undefined;
  }),
];
