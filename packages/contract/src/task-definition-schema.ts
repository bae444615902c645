import { type Shape, TASK_DEFINITION_SHAPE } from '@purser/task-definition';

type JsonSchema = Record<string, unknown>;

/** Writes the shape of a value as JSON Schema. */
function toJsonSchema(shape: Shape): JsonSchema {
  switch (shape.type) {
    case 'string':
      return {
        type: 'string',
        ...(shape.min !== undefined && { minLength: shape.min }),
        ...(shape.max !== undefined && { maxLength: shape.max }),
      };
    case 'enum':
      return { type: 'string', enum: [...shape.values] };
    case 'integer':
      return { type: 'integer', format: 'int32' };
    case 'boolean':
      return { type: 'boolean' };
    case 'list':
      return {
        type: 'array',
        items: toJsonSchema(shape.item),
        ...(shape.max !== undefined && { maxItems: shape.max }),
      };
    case 'map':
      return { type: 'object', additionalProperties: toJsonSchema(shape.value) };
    case 'structure': {
      const members = Object.entries(shape.members);
      const required = members.filter(([, member]) => member.required).map(([name]) => name);
      return {
        type: 'object',
        properties: Object.fromEntries(members.map(([name, member]) => [name, toJsonSchema(member)])),
        ...(required.length > 0 && { required }),
        additionalProperties: false,
      };
    }
  }
}

/**
 * The JSON Schema of what RegisterTaskDefinition takes, for the people and tools that read the OpenAPI
 * document. The API itself judges by the rules, which say more.
 */
export function taskDefinitionJsonSchema(): JsonSchema {
  return {
    description: 'The same JSON that the RegisterTaskDefinition operation of Amazon ECS takes.',
    externalDocs: {
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
    },
    ...toJsonSchema(TASK_DEFINITION_SHAPE),
  };
}
