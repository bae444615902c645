import { QueryClient } from '@tanstack/react-query';
import { toApiError } from './errors.ts';

/** The cache of everything read from the API. What AWS refused is not asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && toApiError(error).code === 'AWS_UNAVAILABLE',
      },
      mutations: { retry: false },
    },
  });
}
