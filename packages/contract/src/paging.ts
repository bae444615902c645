import { z } from 'zod';

/** The query of every list: AWS's own paging words. */
export const pageQuery = {
  nextToken: z.string().max(8192).optional().describe('The nextToken of the page before'),
  maxResults: z.coerce.number().int().min(1).max(100).optional().describe('Rows of one page, at most 100'),
};

/** What every list adds to its rows: the token of the next page, absent on the last. */
export const pageReply = { nextToken: z.string().optional() };
