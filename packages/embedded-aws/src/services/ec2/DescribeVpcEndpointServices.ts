import type {
  DescribeVpcEndpointServicesRequest,
  DescribeVpcEndpointServicesResult,
} from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { zonesOf } from './availability-zones.ts';
import { describe, type Filters } from './describe.ts';
import { type EndpointService, endpointServices } from './endpoint-services.ts';

const FILTERS: Filters<EndpointService> = {
  owner: () => ['amazon'],
  'service-name': ({ name }) => [name],
  'service-type': ({ types }) => [...types],
};

/**
 * Lists the services that a VPC endpoint can lead to. Errors: InvalidServiceName, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html
 */
export const DescribeVpcEndpointServices: Operation<
  DescribeVpcEndpointServicesRequest,
  DescribeVpcEndpointServicesResult
> = (context, input) => {
  const all = endpointServices(context.region);
  const { ServiceNames: names } = input;
  const missing = names?.find((name) => !all.some((one) => one.name === name));
  if (missing !== undefined) {
    throw new AwsError('InvalidServiceName', `The Vpc Endpoint Service '${missing}' does not exist`);
  }
  const chosen = names?.length ? all.filter(({ name }) => names.includes(name)) : all;
  const page = describe(chosen, input, {
    name: 'DescribeVpcEndpointServices',
    filters: FILTERS,
    idOf: ({ name }) => name,
  });
  const zones = zonesOf(context.region).map(({ name }) => name);
  return {
    ServiceNames: page.items.map(({ name }) => name),
    ServiceDetails: page.items.flatMap(({ name, types, privateDns }) =>
      types.map((type) => ({
        ServiceName: name,
        ServiceType: [{ ServiceType: type }],
        AvailabilityZones: zones,
        Owner: 'amazon',
        AcceptanceRequired: false,
        ManagesVpcEndpoints: false,
        VpcEndpointPolicySupported: true,
        ...(type === 'Interface' && {
          PrivateDnsName: privateDns,
          PrivateDnsNames: [{ PrivateDnsName: privateDns }],
          PrivateDnsNameVerificationState: 'verified' as const,
        }),
      })),
    ),
    NextToken: page.nextToken,
  };
};
