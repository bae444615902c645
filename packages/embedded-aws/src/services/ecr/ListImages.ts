import type { ListImagesRequest, ListImagesResponse } from '@aws-sdk/client-ecr';
import { readListToken, writeListToken } from '../../list-token.ts';
import type { Operation } from '../../operation.ts';
import { findRepository, invalidToken, pageSize } from './repository.ts';

const LIST = 'ListImages';

/**
 * Lists the ids of images, one for each tag. Errors: RepositoryNotFoundException, InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ListImages.html
 */
export const ListImages: Operation<ListImagesRequest, ListImagesResponse> = (context, input) => {
  const { name } = findRepository(context, input);
  const limit = pageSize(input.maxResults);
  const place = readListToken(LIST, input.nextToken, ['string', 'string'], invalidToken) ?? ['', ''];
  const status = input.filter?.tagStatus;
  const condition =
    status === 'TAGGED' ? 'AND t.tag IS NOT NULL' : status === 'UNTAGGED' ? 'AND t.tag IS NULL' : '';
  const rows = context.database.all<{ digest: string; tag: string | null }>(
    'SELECT i.digest, t.tag FROM ecr_image i LEFT JOIN ecr_tag t ON t.repository = i.repository AND t.digest = i.digest ' +
      `WHERE i.repository = ? AND (i.digest, COALESCE(t.tag, '')) > (?, ?) ${condition} ` +
      "ORDER BY i.digest, COALESCE(t.tag, '') LIMIT ?",
    name,
    ...place,
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    imageIds: page.map(({ digest, tag }) => ({
      imageDigest: digest,
      ...(tag !== null && { imageTag: tag }),
    })),
    nextToken: last && rows.length > limit ? writeListToken(LIST, [last.digest, last.tag ?? '']) : undefined,
  };
};
