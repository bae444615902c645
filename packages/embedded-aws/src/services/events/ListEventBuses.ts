import type { ListEventBusesRequest, ListEventBusesResponse } from '@aws-sdk/client-eventbridge';
import type { Operation } from '../../operation.ts';
import { listBuses } from './bus.ts';
import { eventsPage } from './rule.ts';

/**
 * Lists event buses by their names, the default one among them. Errors: InvalidNextTokenException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListEventBuses.html
 */
export const ListEventBuses: Operation<ListEventBusesRequest, ListEventBusesResponse> = (context, input) => {
  const buses = listBuses(context).filter(({ Name = '' }) => Name.startsWith(input.NamePrefix ?? ''));
  const { items, nextToken } = eventsPage('ListEventBuses', buses, ({ Name = '' }) => Name, input);
  return { EventBuses: items, NextToken: nextToken };
};
