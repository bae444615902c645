import type { CreateEventBusRequest, CreateEventBusResponse } from '@aws-sdk/client-eventbridge';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { busArn, hasBus } from './bus.ts';

/**
 * Creates an event bus. Errors: ResourceAlreadyExistsException, ValidationException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_CreateEventBus.html
 */
export const CreateEventBus: Operation<CreateEventBusRequest, CreateEventBusResponse> = (context, input) => {
  const { Name = '', Description } = input;
  // Only the bus of a partner has a / in its name, and this account has no partners.
  if (!/^[.\-_A-Za-z0-9]{1,256}$/.test(Name))
    throw new AwsError('ValidationException', 'Event bus name is not valid.');
  if (hasBus(context, Name))
    throw new AwsError('ResourceAlreadyExistsException', `Event bus ${Name} already exists.`);
  context.database.run(
    'INSERT INTO event_bus (name, description, created_at) VALUES (?, ?, ?)',
    Name,
    Description ?? null,
    context.now().getTime(),
  );
  return { EventBusArn: busArn(context, Name), ...(Description && { Description }) };
};
