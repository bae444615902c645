import { createContext, type ReactNode, use } from 'react';
import './fields.css';

const ScopeContext = createContext('');

/** Names the part that fields stand in, such as "Container 1", so that each field's name is unique on the page. */
export function FieldScope({ name, children }: { name: string; children: ReactNode }) {
  const outer = use(ScopeContext);
  return <ScopeContext value={outer === '' ? name : `${outer} ${name}`}>{children}</ScopeContext>;
}

/** Gives a control's name with the part it stands in. */
export function useScopedName(name: string): string {
  const scope = use(ScopeContext);
  return scope === '' ? name : `${scope} ${name}`;
}

/** A visible label whose accessible name tells the part as well. */
export function ScopedLabel({ children }: { children: ReactNode }) {
  const scope = use(ScopeContext);
  return (
    <>
      {scope !== '' && <span className="purser-visually-hidden">{scope} </span>}
      {children}
    </>
  );
}

/** Gives a button's name, which begins with what is visible, with the part it stands in. */
export function useScopedSuffix(name: string): string {
  const scope = use(ScopeContext);
  return scope === '' ? name : `${name}, ${scope}`;
}
