import type { DisassociateRouteTableRequest, RouteTableAssociation } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { invalidValue, required } from './errors.ts';
import { listResources } from './resources.ts';
import { saveRouteTable } from './route-table.ts';

/**
 * Lets a subnet have the main route table again. Errors: InvalidAssociationID.NotFound, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateRouteTable.html
 */
export const DisassociateRouteTable: Operation<DisassociateRouteTableRequest, void> = (context, input) => {
  const id = required(input.AssociationId, 'associationId');
  const has = ({ RouteTableAssociationId }: RouteTableAssociation) => RouteTableAssociationId === id;
  const table = listResources(context, 'route-table').find(({ Associations }) => Associations.some(has));
  if (!table) {
    throw new AwsError('InvalidAssociationID.NotFound', `The association ID '${id}' does not exist`);
  }
  if (table.Associations.find(has)?.Main) {
    throw invalidValue(`cannot disassociate the main route table association ${id}`);
  }
  saveRouteTable(context, { ...table, Associations: table.Associations.filter((one) => !has(one)) });
};
