const GUIDE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/';

/** The address of a page of the Amazon ECS developer guide. */
export function guide(page: string): string {
  return `${GUIDE}${page}.html`;
}
