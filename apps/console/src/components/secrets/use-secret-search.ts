import type { AutosuggestProps } from '@cloudscape-design/components/autosuggest';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { parametersQuery, secretsQuery } from '../../api/secret-queries.ts';
import { useDebounced } from '../use-debounced.ts';
import { parameterOptions, secretOptions } from './picker-options.ts';

const PAUSE_MS = 250;

/**
 * Searches parameters and secrets together: one pair of calls for a pause in typing, and none while the picker has not
 * the focus. What one of the two refuses does not keep the other from being shown.
 */
export function useSecretSearch(text: string, enabled: boolean) {
  const wanted = text.startsWith('arn:') ? '' : text;
  const search = useDebounced(useDeferredValue(wanted), PAUSE_MS);
  const parameters = useQuery({ ...parametersQuery(search), enabled });
  const secrets = useQuery({ ...secretsQuery(search), enabled });
  const both = [parameters, secrets];
  // Only what fits the text as it now stands may be picked: keys can be faster than the search.
  const fits = search === wanted && both.every((query) => !query.isPlaceholderData);
  const foundParameters = fits ? (parameters.data?.parameters ?? []) : [];
  const foundSecrets = fits ? (secrets.data?.secrets ?? []) : [];
  const statusType: AutosuggestProps.StatusType =
    !fits || both.some((query) => query.isFetching)
      ? 'loading'
      : both.every((query) => query.isError)
        ? 'error'
        : 'finished';
  return {
    parameters: foundParameters,
    options: [...parameterOptions(foundParameters), ...secretOptions(foundSecrets)],
    statusType,
    finishedText: finishedText(
      parameters.isError,
      secrets.isError,
      foundParameters.length + foundSecrets.length,
    ),
    retry: () => {
      for (const query of both) if (query.isError) void query.refetch();
    },
  };
}

function finishedText(noParameters: boolean, noSecrets: boolean, found: number): string | undefined {
  if (noParameters) return 'The parameters could not be read';
  if (noSecrets) return 'The secrets could not be read';
  return found === 0 ? 'No parameter or secret matches' : undefined;
}
