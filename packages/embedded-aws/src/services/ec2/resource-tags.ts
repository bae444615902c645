import type { Tag, TagDescription } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import type { Documents, Kind } from './documents.ts';
import { KINDS, kindOfId } from './kinds.ts';
import { findResource, listResources, saveResource } from './resources.ts';

/** Gives the tags of one resource other tags. Throws InvalidID for an id of no kind, and the kind's own errors. */
export function changeTags(context: OperationContext, id: string, change: (tags: Tag[]) => Tag[]): void {
  const kind = kindOfId(id);
  if (!kind) throw new AwsError('InvalidID', `The ID '${id}' is not valid`);
  const document = findResource(context, kind, id, 'resourceIdSet');
  const tags = change(tagsIn(document));
  const member = kind === 'network-interface' ? 'TagSet' : 'Tags';
  saveResource(context, kind, id, { ...document, [member]: tags } as Documents[Kind]);
}

/** Gives the tags of all resources. */
export function allTags(context: OperationContext): TagDescription[] {
  const kinds = Object.keys(KINDS) as Kind[];
  return kinds.flatMap((kind) =>
    listResources(context, kind).flatMap((document) =>
      tagsIn(document).map(({ Key, Value }) => ({
        ResourceId: idIn(kind, document),
        ResourceType: kind,
        Key,
        Value,
      })),
    ),
  );
}

function tagsIn(document: Documents[Kind]): Tag[] {
  if ('TagSet' in document) return document.TagSet ?? [];
  return 'Tags' in document ? (document.Tags ?? []) : [];
}

const ID_MEMBERS = {
  vpc: 'VpcId',
  subnet: 'SubnetId',
  'security-group': 'GroupId',
  'route-table': 'RouteTableId',
  'internet-gateway': 'InternetGatewayId',
  'elastic-ip': 'AllocationId',
  natgateway: 'NatGatewayId',
  'vpc-endpoint': 'VpcEndpointId',
  'network-interface': 'NetworkInterfaceId',
} as const satisfies { [K in Kind]: keyof Documents[K] };

function idIn(kind: Kind, document: Documents[Kind]): string {
  return String((document as unknown as Record<string, unknown>)[ID_MEMBERS[kind]]);
}
