import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

interface FollowEvent {
  preventDefault: () => void;
  detail: { href?: string | undefined; external?: boolean | undefined };
}

/** Follows Cloudscape's links inside the console without loading the page anew. */
export function useFollow() {
  const router = useRouter();
  return useCallback(
    (event: FollowEvent) => {
      const { href, external } = event.detail;
      if (!href?.startsWith('/') || external || href.startsWith('/api/')) return;
      event.preventDefault();
      router.history.push(href);
    },
    [router],
  );
}
