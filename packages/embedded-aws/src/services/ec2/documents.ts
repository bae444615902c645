import type {
  Address,
  InternetGateway,
  NatGateway,
  NetworkInterface,
  RouteTable,
  SecurityGroup,
  SecurityGroupRule,
  Subnet,
  Vpc,
  VpcEndpoint,
} from '@aws-sdk/client-ec2';

/** A VPC with the attributes that are shown by DescribeVpcAttribute only. */
export interface VpcDocument extends Vpc {
  VpcId: string;
  CidrBlock: string;
  EnableDnsSupport: boolean;
  EnableDnsHostnames: boolean;
  EnableNetworkAddressUsageMetrics: boolean;
}

/** A subnet; how many addresses are free is counted when it is shown. */
export interface SubnetDocument extends Subnet {
  SubnetId: string;
  VpcId: string;
  CidrBlock: string;
  AvailabilityZone: string;
}

/** A security group; its permissions are made of its rules when they are shown. */
export interface GroupDocument extends SecurityGroup {
  GroupId: string;
  GroupName: string;
  VpcId: string;
  Rules: SecurityGroupRule[];
}

/** A route table; whether a route leads somewhere is found out when it is shown. */
export interface RouteTableDocument extends RouteTable {
  RouteTableId: string;
  VpcId: string;
  Routes: NonNullable<RouteTable['Routes']>;
  Associations: NonNullable<RouteTable['Associations']>;
}

/** An internet gateway with the one VPC that has it. */
export interface InternetGatewayDocument extends InternetGateway {
  InternetGatewayId: string;
  Attachments: NonNullable<InternetGateway['Attachments']>;
}

/** An elastic IP address. */
export interface AddressDocument extends Address {
  AllocationId: string;
  PublicIp: string;
}

/** A NAT gateway. */
export interface NatGatewayDocument extends NatGateway {
  NatGatewayId: string;
  VpcId: string;
  SubnetId: string;
}

/** A VPC endpoint of either type. */
export interface EndpointDocument extends VpcEndpoint {
  VpcEndpointId: string;
  VpcId: string;
  ServiceName: string;
  RouteTableIds: string[];
  SubnetIds: string[];
  Groups: NonNullable<VpcEndpoint['Groups']>;
  NetworkInterfaceIds: string[];
}

/** A network interface of a task, a NAT gateway or an endpoint. */
export interface InterfaceDocument extends NetworkInterface {
  NetworkInterfaceId: string;
  SubnetId: string;
  VpcId: string;
  PrivateIpAddress: string;
  Groups: NonNullable<NetworkInterface['Groups']>;
}

/** The document of each kind of resource; the kinds are named as in tag specifications. */
export interface Documents {
  vpc: VpcDocument;
  subnet: SubnetDocument;
  'security-group': GroupDocument;
  'route-table': RouteTableDocument;
  'internet-gateway': InternetGatewayDocument;
  'elastic-ip': AddressDocument;
  natgateway: NatGatewayDocument;
  'vpc-endpoint': EndpointDocument;
  'network-interface': InterfaceDocument;
}

/** The name of a kind of resource. */
export type Kind = keyof Documents;
