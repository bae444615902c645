import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { apiErrorSchema } from './api-error.ts';
import { contract } from './contract.ts';

/** Gives the OpenAPI 3.1 document of the contract; the same for every call. */
export async function generateOpenApi() {
  const converter = new ZodToJsonSchemaConverter();
  const generator = new OpenAPIGenerator({ schemaConverters: [converter] });
  return generator.generate(contract, {
    info: {
      title: 'Purser',
      version: '0.1.0',
      description: 'Amazon ECS task definitions and the secrets they inject.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    commonSchemas: { ApiError: { schema: apiErrorSchema } },
  });
}
