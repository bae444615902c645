import type { DeleteRouteRequest } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { invalidValue } from './errors.ts';
import { findResource } from './resources.ts';
import { saveRouteTable } from './route-table.ts';
import { destinationOf, findRoute } from './routes.ts';

/**
 * Takes a route out of a route table. Errors: InvalidRouteTableID.NotFound, InvalidRoute.NotFound,
 * InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRoute.html
 */
export const DeleteRoute: Operation<DeleteRouteRequest, void> = (context, input) => {
  const table = findResource(context, 'route-table', input.RouteTableId, 'routeTableId');
  const route = findRoute(table, input);
  const destination = destinationOf(input);
  if (!route) {
    const message = `no route with destination-cidr-block ${destination} in route table ${table.RouteTableId}`;
    throw new AwsError('InvalidRoute.NotFound', message);
  }
  if (route.GatewayId === 'local') {
    throw invalidValue(`cannot remove local route ${destination} in route table ${table.RouteTableId}`);
  }
  saveRouteTable(context, { ...table, Routes: table.Routes.filter((one) => one !== route) });
};
