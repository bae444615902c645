import { os } from '../../router.ts';

/** Starts to read the index anew; the reply does not wait for it. */
export const refreshIndex = os.parameters.refreshIndex.handler(({ context: { parameterIndex } }) => {
  void parameterIndex.refresh();
  return parameterIndex.status();
});
