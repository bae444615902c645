import { type PathSegment, type Shape, TASK_DEFINITION_SHAPE } from '@purser/task-definition';

export type Structure = Extract<Shape, { type: 'structure' }>;

/**
 * The names that CloudFormation does not make by a capital letter alone.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html
 */
const SPECIAL_NAMES: Readonly<Record<string, string>> = {
  efsVolumeConfiguration: 'EFSVolumeConfiguration',
  fsxWindowsFileServerVolumeConfiguration: 'FSxWindowsFileServerVolumeConfiguration',
  s3filesVolumeConfiguration: 'S3FilesVolumeConfiguration',
  iam: 'IAM',
};

/** Names that differ in one structure only, by a member that no other structure has. */
const NAMES_BESIDE: readonly { beside: string; name: string; property: string }[] = [
  { beside: 'transitEncryption', name: 'fileSystemId', property: 'FilesystemId' },
  { beside: 'containerName', name: 'properties', property: 'ProxyConfigurationProperties' },
];

const cache = new WeakMap<Structure, ReadonlyMap<string, string>>();

/** Gives CloudFormation's name of a member of a structure. */
export function propertyName(structure: Structure, member: string): string {
  const special = NAMES_BESIDE.find(({ beside, name }) => name === member && beside in structure.members);
  return special?.property ?? SPECIAL_NAMES[member] ?? member.charAt(0).toUpperCase() + member.slice(1);
}

/** Gives the members of a structure by the names that CloudFormation has for them. */
export function membersByProperty(structure: Structure): ReadonlyMap<string, string> {
  let members = cache.get(structure);
  if (!members) {
    members = new Map(Object.keys(structure.members).map((name) => [propertyName(structure, name), name]));
    cache.set(structure, members);
  }
  return members;
}

/** Gives the path, by ECS's names, of a path below the properties of a resource; functions leave no trace in it. */
export function toMemberPath(path: readonly PathSegment[]): PathSegment[] {
  let shape: Shape | undefined = TASK_DEFINITION_SHAPE;
  const members: PathSegment[] = [];
  for (const [step, segment] of path.entries()) {
    const isFunction = (one: PathSegment | undefined) => typeof one === 'string' && one.startsWith('Fn::');
    if (isFunction(segment) || isFunction(path[step - 1])) continue;
    if (shape?.type === 'structure') {
      const member: string = membersByProperty(shape).get(String(segment)) ?? String(segment);
      members.push(member);
      shape = shape.members[member];
      continue;
    }
    members.push(segment);
    shape = shape?.type === 'list' ? shape.item : undefined;
  }
  return members;
}
