import type { CreateClusterRequest, CreateClusterResponse } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { readTags, writeTags } from '../../store/tags.ts';
import { clusterArn, findCluster, toCluster } from './cluster.ts';
import { checkTags, storedTags } from './tags.ts';

/**
 * Creates a cluster, `default` without a name; one that is there is given as it is.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html
 */
export const CreateCluster: Operation<CreateClusterRequest, CreateClusterResponse> = (context, input) => {
  const { database } = context;
  const { clusterName: name = 'default', tags = [], ...settings } = input;
  if (!/^[\w-]{1,255}$/.test(name)) {
    throw new AwsError(
      'InvalidParameterException',
      'Invalid identifier: Identifier contains invalid characters.',
    );
  }
  checkTags(tags);
  return database.transaction(() => {
    const document = JSON.stringify(settings);
    if (
      database.run(
        'INSERT INTO cluster (name, document) VALUES (?, ?) ON CONFLICT DO NOTHING',
        name,
        document,
      ) > 0
    ) {
      writeTags(database, clusterArn(context, name), storedTags(tags));
    }
    const cluster = findCluster(context, name);
    return { cluster: { ...toCluster(context, cluster), tags: readTags(database, cluster.arn) } };
  });
};
