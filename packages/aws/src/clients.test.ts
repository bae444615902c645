import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { ListClustersCommand } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { createAwsClients } from './clients.ts';

test('a connection without a request is closed by the client, and one with a request is not', async () => {
  const answers: (() => void)[] = [];
  const server = createServer((_, response) => {
    answers.push(() => response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end('{}'));
    server.emit('asked');
  });
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const clients = createAwsClients({
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    idleTimeout: 100,
  });
  const first = clients.ecs.send(new ListClustersCommand({}));
  await once(server, 'asked');
  // Longer than the time for those without one.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const closed = once(sockets[0] as Socket, 'close');
  answers[0]?.();
  await first;
  await closed;
  expect(sockets).toHaveLength(1);
  clients.close();
  server.close();
});
