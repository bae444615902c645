import { ListTagsForResourceCommand } from '@aws-sdk/client-ecs';
import type { RedeployPolicy } from '@purser/contract';
import { expect, test } from 'vitest';
import { LaunchAccount } from '../../testing/launch-account.ts';
import { createService, register } from '../../testing/service-fleet.ts';
import { startStack } from '../../testing/stack.ts';

const PATH = '/api/services/redeploy-policy';

test('a policy is kept in tags of the service, beside those that are there', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  await createService(account, 'web', await register(account, 'web'), { tags: { team: 'shop' } });
  const where = { cluster: 'default', service: 'web' };
  const put = async (policy: object) => {
    const response = await fetch(`${stack.url}${PATH}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-purser': '1' },
      body: JSON.stringify({ ...where, ...policy }),
    });
    return { status: response.status, body: await response.json() };
  };
  const tags = async () => {
    const resourceArn = `${account.arn('ecs')}:service/default/web`;
    const reply = await account.ecs.send(new ListTagsForResourceCommand({ resourceArn }));
    return Object.fromEntries((reply.tags ?? []).map(({ key, value }) => [key, value]));
  };
  const policy = { redeploy: 'auto', after: '5m', window: 'Sat,Sun 02:00-04:00 UTC' };
  expect(await put(policy)).toMatchObject({ status: 200, body: { redeploy: 'auto', problems: [] } });
  // AWS takes no comma in a tag.
  expect(await tags()).toEqual({
    team: 'shop',
    'purser:redeploy': 'auto',
    'purser:redeploy-after': '5m',
    'purser:redeploy-window': 'Sat Sun 02:00-04:00 UTC',
  });
  const read = await stack.get<RedeployPolicy>(`${PATH}?cluster=default&service=web`);
  expect(read.body).toMatchObject({ redeploy: 'auto', after: '5m', window: 'Sat Sun 02:00-04:00 UTC' });
  const refused = await put({ redeploy: 'auto', after: 'soon', window: 'nights' });
  expect(refused).toMatchObject({ status: 400, body: { issues: [{ path: 'after' }, { path: 'window' }] } });
  await put({ redeploy: 'off' });
  expect(await tags()).toEqual({ team: 'shop', 'purser:redeploy': 'off' });
  await put({ redeploy: 'manual' });
  expect(await tags()).toEqual({ team: 'shop' });
  expect((await stack.get(`${PATH}?cluster=default&service=nope`)).status).toBe(404);
});
