/** The page of a list that is asked for, in AWS's words. */
export interface Page {
  nextToken?: string | undefined;
  maxResults?: number | undefined;
}

/** The token of the next page as a part of a reply; nothing on the last page. */
export function pageOf(reply: { nextToken?: string | undefined }): { nextToken?: string } {
  return reply.nextToken ? { nextToken: reply.nextToken } : {};
}
