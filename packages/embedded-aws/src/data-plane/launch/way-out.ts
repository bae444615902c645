/** What a task can reach from its network. */
export interface WayOut {
  /** Whether it can call a service of a Region, by the service's name in its endpoints. */
  reaches(service: string, region: string): boolean;
  /** Whether it has a way to the internet. */
  internet: boolean;
}

/** The way out of a container instance, which every instance has: it could not be in its cluster without one. */
export const EVERYWHERE: WayOut = { reaches: () => true, internet: true };
