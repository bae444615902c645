import type { CreateRepositoryRequest, CreateRepositoryResponse } from '@aws-sdk/client-ecr';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import {
  checkRegistry,
  findRepository,
  inRegistry,
  invalidParameter,
  repositoryArn,
  toRepository,
} from './repository.ts';
import { addTags } from './repository-tags.ts';

const NAME = /^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/**
 * Creates a repository. Errors: RepositoryAlreadyExistsException, InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
 */
export const CreateRepository: Operation<CreateRepositoryRequest, CreateRepositoryResponse> = (
  context,
  input,
) =>
  context.database.transaction(() => {
    const name = input.repositoryName ?? '';
    checkRegistry(context, input.registryId);
    if (name.length < 2 || name.length > 256 || !NAME.test(name)) {
      const pattern = '(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*';
      throw invalidParameter('repositoryName', `must satisfy regular expression '${pattern}'`);
    }
    const encryption = input.encryptionConfiguration ?? { encryptionType: 'AES256' };
    const added = context.database.run(
      'INSERT INTO ecr_repository (name, created_at, mutability, exclusions, scan_on_push, encryption) ' +
        'VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      name,
      context.now().getTime(),
      input.imageTagMutability ?? 'MUTABLE',
      JSON.stringify(input.imageTagMutabilityExclusionFilters ?? []),
      input.imageScanningConfiguration?.scanOnPush ? 1 : 0,
      JSON.stringify(encryption),
    );
    if (added === 0) {
      const message = `The repository with name '${name}' already exists in the ${inRegistry(context)}`;
      throw new AwsError('RepositoryAlreadyExistsException', message);
    }
    addTags(context, repositoryArn(context, name), input.tags ?? []);
    return { repository: toRepository(context, findRepository(context, { repositoryName: name })) };
  });
