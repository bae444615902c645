import type { CreateRouteRequest, CreateRouteResult } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findResource } from './resources.ts';
import { saveRouteTable } from './route-table.ts';
import { destinationOf, findRoute, readRoute } from './routes.ts';

/**
 * Adds a route to a route table. Errors: InvalidRouteTableID.NotFound, RouteAlreadyExists, InvalidParameterValue, and
 * those of a target that is not there.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html
 */
export const CreateRoute: Operation<CreateRouteRequest, CreateRouteResult> = (context, input) => {
  const table = findResource(context, 'route-table', input.RouteTableId, 'routeTableId');
  const route = readRoute(context, table, input);
  if (findRoute(table, input)) {
    const message = `The route identified by ${destinationOf(input)} already exists.`;
    throw new AwsError('RouteAlreadyExists', message);
  }
  saveRouteTable(context, { ...table, Routes: [...table.Routes, route] });
  return { Return: true };
};
