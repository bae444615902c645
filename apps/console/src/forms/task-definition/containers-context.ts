import type { ContainerDefinition } from '@purser/task-definition';
import { createContext, use } from 'react';

/** Adds a container behind the others. */
export type AddContainer = (container: ContainerDefinition) => void;

/** Gives a container's section the way to add another one, as the log router is. */
export const AddContainerContext = createContext<AddContainer>(() => {});

/** Gives the function that adds a container. */
export const useAddContainer = () => use(AddContainerContext);
