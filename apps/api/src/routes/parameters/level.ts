import { levelOf } from '@purser/aws';
import { os } from '../../router.ts';

/** The folders and parameters directly below a path. */
export const level = os.parameters.level.handler(
  ({ input: { path, after, maxResults = 100 }, context: { parameterIndex } }) => {
    parameterIndex.start();
    return {
      ...levelOf(parameterIndex.entries(), path, { after, limit: maxResults }),
      index: parameterIndex.status(),
    };
  },
);
