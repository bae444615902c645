import type { ReplaceRouteRequest } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { invalidValue } from './errors.ts';
import { findResource } from './resources.ts';
import { saveRouteTable } from './route-table.ts';
import { destinationOf, findRoute, readRoute } from './routes.ts';

/**
 * Gives a route another target. Errors: InvalidRouteTableID.NotFound, InvalidParameterValue, and those of a target that
 * is not there.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html
 */
export const ReplaceRoute: Operation<ReplaceRouteRequest, void> = (context, input) => {
  const table = findResource(context, 'route-table', input.RouteTableId, 'routeTableId');
  const old = findRoute(table, input);
  if (!old) {
    throw invalidValue(
      `There is no route defined for '${destinationOf(input)}' in the route table. Use CreateRoute instead.`,
    );
  }
  const route = readRoute(context, table, input);
  saveRouteTable(context, { ...table, Routes: table.Routes.map((one) => (one === old ? route : one)) });
};
