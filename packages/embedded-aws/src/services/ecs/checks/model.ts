import { checkModel } from '../../../models/check-model.ts';
import type { Registration } from './check.ts';
import { SHAPES } from './model-shapes.ts';

/**
 * Checks what the model of ECS requires and enumerates; throws a ClientException. ECS's words for this have not been
 * seen, since the SDKs look at the model themselves before they send; these are the words of AWS's service framework.
 * The shapes are written by hand: the models that AWS publishes are behind what the API takes.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export function checkByModel({ request }: Registration): undefined {
  checkModel(
    'ClientException',
    { inputs: { RegisterTaskDefinition: 'Registration' }, shapes: SHAPES },
    'RegisterTaskDefinition',
    request,
  );
  return undefined;
}
