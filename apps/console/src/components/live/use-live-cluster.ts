import type { LiveQuery } from '@purser/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { followCluster, type LiveState } from '../../api/follow-cluster.ts';
import { applyNews } from '../../api/live-news.ts';

const CONNECTING: LiveState = { state: 'connecting', troubles: [] };

/**
 * Keeps what a page shows of a cluster up to date while the page can be seen: a browser has few connections, and ECS
 * is asked only while somebody looks.
 */
export function useLiveCluster({ cluster, services, tasks, service, task }: LiveQuery): LiveState {
  const cache = useQueryClient();
  const [state, setState] = useState(CONNECTING);
  useEffect(() => {
    const query = { cluster, services, tasks, service, task };
    let ending: AbortController | undefined;
    const follow = () => {
      ending?.abort();
      ending = undefined;
      if (document.visibilityState === 'hidden') return;
      ending = new AbortController();
      setState(CONNECTING);
      void followCluster(query, {
        signal: ending.signal,
        onNews: (news) => applyNews(cache, query, news),
        onState: setState,
      });
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      ending?.abort();
    };
  }, [cache, cluster, services, tasks, service, task]);
  return state;
}
