import type { DeleteRepositoryRequest, DeleteRepositoryResponse } from '@aws-sdk/client-ecr';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { deleteTags } from '../../store/tags.ts';
import { findRepository, inRegistry, repositoryArn, toRepository } from './repository.ts';

/**
 * Deletes a repository; one with images only when that is forced. Errors: RepositoryNotFoundException,
 * RepositoryNotEmptyException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepository.html
 */
export const DeleteRepository: Operation<DeleteRepositoryRequest, DeleteRepositoryResponse> = (
  context,
  input,
) =>
  context.database.transaction(() => {
    const row = findRepository(context, input);
    const { database } = context;
    const hasImages = database.get('SELECT 1 FROM ecr_image WHERE repository = ? LIMIT 1', row.name);
    if (hasImages && !input.force) {
      const message =
        `The repository with name '${row.name}' in ${inRegistry(context)} cannot be deleted because it still ` +
        'contains images';
      throw new AwsError('RepositoryNotEmptyException', message);
    }
    database.run('DELETE FROM ecr_tag WHERE repository = ?', row.name);
    database.run('DELETE FROM ecr_image WHERE repository = ?', row.name);
    database.run('DELETE FROM ecr_repository WHERE name = ?', row.name);
    deleteTags(database, repositoryArn(context, row.name));
    return { repository: toRepository(context, row) };
  });
