import { createContext, use } from 'react';

/** Begins to move the plain value of a row, named by its path in the form, to Parameter Store. */
export const MoveValueContext = createContext<(row: string) => void>(() => {});

/** Gives the function that begins a move. */
export const useMoveValue = () => use(MoveValueContext);
