import type { DescribeImagesRequest, DescribeImagesResponse, TagStatus } from '@aws-sdk/client-ecr';
import { readListToken, writeListToken } from '../../list-token.ts';
import type { Operation } from '../../operation.ts';
import { type ImageRow, imageNotFound, readImage, toImageDetail } from './image.ts';
import { findRepository, invalidToken, pageSize } from './repository.ts';

const LIST = 'DescribeImages';

/**
 * Describes images, the chosen ones or page by page. Errors: RepositoryNotFoundException, ImageNotFoundException,
 * InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html
 */
export const DescribeImages: Operation<DescribeImagesRequest, DescribeImagesResponse> = (context, input) => {
  const { name } = findRepository(context, input);
  if (input.imageIds?.length) {
    const rows = input.imageIds.map((id) => {
      const row = readImage(context, name, id);
      if (!row) throw imageNotFound(context, name, id);
      return row;
    });
    // Several tags of one image are one image.
    const unique = new Map(rows.map((row) => [row.digest, row]));
    return { imageDetails: [...unique.values()].map((row) => toImageDetail(context, row)) };
  }
  const limit = pageSize(input.maxResults);
  const [after = ''] = readListToken(LIST, input.nextToken, ['string'], invalidToken) ?? [];
  const rows = context.database.all<ImageRow>(
    `SELECT * FROM ecr_image i WHERE repository = ? AND digest > ? ${tagCondition(input.filter?.tagStatus)} ` +
      'ORDER BY digest LIMIT ?',
    name,
    after,
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    imageDetails: page.map((row) => toImageDetail(context, row)),
    nextToken: last && rows.length > limit ? writeListToken(LIST, [last.digest]) : undefined,
  };
};

function tagCondition(status: TagStatus | undefined): string {
  if (status !== 'TAGGED' && status !== 'UNTAGGED') return '';
  const exists = 'EXISTS (SELECT 1 FROM ecr_tag t WHERE t.repository = i.repository AND t.digest = i.digest)';
  return status === 'TAGGED' ? `AND ${exists}` : `AND NOT ${exists}`;
}
