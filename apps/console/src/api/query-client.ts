import { QueryClient } from '@tanstack/react-query';
import { toApiError } from './errors.ts';

/**
 * The cache of everything read from the API. What AWS refused is not asked again. The server may be on this very
 * machine, so calls are made also where the browser takes itself for offline: TanStack Query would hold them back.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && toApiError(error).code === 'AWS_UNAVAILABLE',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
