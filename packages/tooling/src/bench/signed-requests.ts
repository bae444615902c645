import { DescribeTaskDefinitionCommand, ECSClient, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import {
  DescribeParametersCommand,
  GetParameterCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';

/** A request as the SDK would send it. */
export interface SignedRequest {
  headers: Record<string, string>;
  body: string;
}

/** The calls that a load is made of. */
export type LoadName = 'register' | 'describe' | 'put' | 'get' | 'list';

class Captured extends Error {
  readonly request: SignedRequest;

  constructor(request: SignedRequest) {
    super();
    this.request = request;
  }
}

/** Gives the SDK's own requests, signed for an endpoint, without sending them. They hold for five minutes. */
export async function signRequests(
  endpoint: string,
  credentials: { accessKeyId: string; secretAccessKey: string },
): Promise<Record<LoadName, SignedRequest>> {
  const requestHandler = {
    handle: async ({ headers, body }: { headers: Record<string, string>; body: string | Uint8Array }) => {
      const text = typeof body === 'string' ? body : new TextDecoder().decode(new Uint8Array(body));
      throw new Captured({ headers, body: text });
    },
  };
  const config = { endpoint, credentials, requestHandler, region: 'us-east-1', maxAttempts: 1 } as never;
  const [ecs, ssm] = [new ECSClient(config), new SSMClient(config)];
  const capture = async (send: Promise<unknown>): Promise<SignedRequest> => {
    try {
      await send;
    } catch (error) {
      if (error instanceof Captured) return error.request;
      throw error;
    }
    throw new Error('the request was sent');
  };
  const taskDefinition = {
    family: 'bench',
    requiresCompatibilities: ['FARGATE' as const],
    networkMode: 'awsvpc' as const,
    cpu: '256',
    memory: '512',
    executionRoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
    containerDefinitions: [
      {
        name: 'app',
        image: 'nginx:1.29',
        environment: [{ name: 'LOG_LEVEL', value: 'info' }],
        secrets: [{ name: 'PASSWORD', valueFrom: '/bench/password' }],
      },
    ],
  };
  return {
    register: await capture(ecs.send(new RegisterTaskDefinitionCommand(taskDefinition))),
    describe: await capture(ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'bench:1' }))),
    put: await capture(
      ssm.send(
        new PutParameterCommand({ Name: '/bench/level', Value: 'info', Type: 'String', Overwrite: true }),
      ),
    ),
    get: await capture(ssm.send(new GetParameterCommand({ Name: '/bench/level' }))),
    list: await capture(ssm.send(new DescribeParametersCommand({ MaxResults: 50 }))),
  };
}
