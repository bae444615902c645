import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { apiErrorSchema } from './api-error.ts';
import { contract } from './contract.ts';
import { taskDefinitionSchema } from './task-definition-json.ts';

type Document = Awaited<ReturnType<OpenAPIGenerator['generate']>>;

const ERROR_REPLY = {
  description: 'The request failed. `code` says how; `issues` has every rule that the input breaks.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/ApiError' } } },
};

const MUTATION_HEADER = {
  name: 'x-purser',
  in: 'header',
  required: true,
  description: 'Keeps pages of other sites from sending mutations.',
  schema: { type: 'string', const: '1' },
} as const;

/** Adds what all endpoints share: the error reply, and the header that a mutation needs. */
function addCommonParts(document: Document): Document {
  for (const item of Object.values(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(item ?? {})) {
      if (typeof operation !== 'object' || !('responses' in operation) || !operation.responses) continue;
      operation.responses.default = ERROR_REPLY;
      if (method !== 'get') operation.parameters = [...(operation.parameters ?? []), MUTATION_HEADER];
    }
  }
  return document;
}

/** Gives the OpenAPI 3.1 document of the contract; the same for every call. */
export async function generateOpenApi(): Promise<Document> {
  // A schema that zod cannot write comes from the registry; left alone, the converter would add `not: {}` to it,
  // which no value satisfies.
  const converter = new ZodToJsonSchemaConverter({ unsupportedJsonSchema: {} });
  const generator = new OpenAPIGenerator({ schemaConverters: [converter] });
  const document = await generator.generate(contract, {
    info: {
      title: 'Purser',
      version: '0.1.0',
      description: 'Amazon ECS task definitions and the secrets they inject.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    commonSchemas: { ApiError: { schema: apiErrorSchema }, TaskDefinition: { schema: taskDefinitionSchema } },
  });
  return addCommonParts(document);
}

/** The document as it is committed. */
export async function openApiJson(): Promise<string> {
  return `${JSON.stringify(await generateOpenApi(), null, 2)}\n`;
}
