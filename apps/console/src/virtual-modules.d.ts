declare module 'virtual:purser-contract' {
  import type { contract } from '@purser/contract';

  export const routes: typeof contract;
}
