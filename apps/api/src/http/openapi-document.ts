import document from '@purser/contract/openapi.json' with { type: 'json' };
import type { RequestHandler } from 'express';

/** The description of the API, as committed with the contract. */
export const openApiDocument: RequestHandler = (_request, response) => void response.json(document);
