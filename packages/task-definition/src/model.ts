import type {
  ContainerDefinition as EcsContainerDefinition,
  RegisterTaskDefinitionCommandInput,
} from '@aws-sdk/client-ecs';

/**
 * What `RegisterTaskDefinition` takes, in AWS's own names and shapes. This JSON is the one form in which a
 * task definition travels between the console, the API, the corpus and ECS.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export type TaskDefinition = RegisterTaskDefinitionCommandInput;

/** One entry of `containerDefinitions`. */
export type ContainerDefinition = EcsContainerDefinition;
