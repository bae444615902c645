import type { TaskDefinition } from '@purser/task-definition';

const LIMIT = 64 * 1024;

/** Plain variables as services have them. */
const VARIABLES: readonly (readonly [string, string])[] = [
  ['SPRING_PROFILES_ACTIVE', 'production,metrics'],
  ['DATABASE_HOST', 'orders.cluster-c9akciq32.eu-west-1.rds.amazonaws.com'],
  ['DATABASE_PORT', '5432'],
  ['DATABASE_NAME', 'orders'],
  ['DATABASE_POOL_SIZE', '20'],
  ['REDIS_URL', 'rediss://orders-cache.abc123.ng.0001.euw1.cache.amazonaws.com:6379/0'],
  ['FEATURE_NEW_CHECKOUT', 'true'],
  ['LOG_LEVEL', 'info'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://localhost:4318'],
  ['OTEL_RESOURCE_ATTRIBUTES', 'service.namespace=shop,deployment.environment=production'],
  ['AWS_REGION', 'eu-west-1'],
  ['S3_BUCKET_UPLOADS', 'shop-production-uploads-eu-west-1'],
  ['SQS_QUEUE_URL', 'https://sqs.eu-west-1.amazonaws.com/111122223333/orders-created.fifo'],
  ['PAYMENT_API_BASE_URL', 'https://payments.internal.shop.example/v2'],
  ['PAYMENT_API_TIMEOUT_MS', '2500'],
  ['JAVA_TOOL_OPTIONS', '-XX:MaxRAMPercentage=75.0 -XX:+UseG1GC -Dfile.encoding=UTF-8'],
  ['CORS_ALLOWED_ORIGINS', 'https://shop.example,https://www.shop.example,https://admin.shop.example'],
  ['TZ', 'Europe/Berlin'],
];

const SECRETS: readonly (readonly [string, string])[] = [
  [
    'DATABASE_USERNAME',
    'arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/production/orders-Ab12Cd:username::',
  ],
  [
    'DATABASE_PASSWORD',
    'arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/production/orders-Ab12Cd:password::',
  ],
  [
    'PAYMENT_CLIENT_SECRET',
    'arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/payment-Ef34Gh:client_secret::',
  ],
  ['SESSION_SIGNING_KEY', '/shop/production/session_signing_key'],
  ['SENTRY_DSN', 'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/production/sentry_dsn'],
  [
    'STRIPE_WEBHOOK_SECRET',
    'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/production/stripe/webhook_secret',
  ],
];

/** The first so many of several, over and over, with a number that keeps their names apart. */
function repeat<Pair extends readonly [string, string]>(
  pairs: readonly Pair[],
  count: number,
): [string, string][] {
  return Array.from({ length: count }, (_, place) => {
    const [name = '', text = ''] = pairs[place % pairs.length] ?? [];
    const round = Math.floor(place / pairs.length);
    return [round === 0 ? name : `${name}_${round}`, text];
  });
}

function withVariables(count: number): TaskDefinition {
  const container = (index: number) => ({
    name: `service-${index}`,
    image: `111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/service-${index}:2026.11.${index}`,
    cpu: 256,
    memoryReservation: 512,
    portMappings: [{ name: `http-${index}`, containerPort: 8080 + index, protocol: 'tcp' as const }],
    environment: repeat(VARIABLES, count).map(([name, value]) => ({ name, value })),
    secrets: SECRETS.map(([name, valueFrom]) => ({ name, valueFrom })),
    mountPoints: [{ sourceVolume: 'scratch', containerPath: '/tmp' }],
    readonlyRootFilesystem: true,
    user: '1000:1000',
    ulimits: [{ name: 'nofile' as const, softLimit: 65_536, hardLimit: 65_536 }],
    healthCheck: { command: ['CMD-SHELL', 'curl -fsS http://localhost:8080/health || exit 1'], interval: 30 },
    logConfiguration: {
      logDriver: 'awslogs' as const,
      options: {
        'awslogs-group': '/ecs/shop',
        'awslogs-region': 'eu-west-1',
        'awslogs-stream-prefix': `service-${index}`,
      },
    },
  });
  return {
    family: 'shop',
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '4096',
    memory: '8192',
    executionRoleArn: 'arn:aws:iam::111122223333:role/shop-execution',
    taskRoleArn: 'arn:aws:iam::111122223333:role/shop',
    volumes: [{ name: 'scratch' }],
    containerDefinitions: Array.from({ length: 10 }, (_, index) => container(index)),
  };
}

/** A definition of ten containers as teams write them, as near to the 64 KiB that ECS takes as it gets. */
export function largeDefinition(): TaskDefinition {
  let count = 1;
  while (JSON.stringify(withVariables(count + 1)).length <= LIMIT) count += 1;
  return withVariables(count);
}
