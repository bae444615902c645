import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

/** A message of something that happened outside a form; forms and dialogs show their own errors. */
export interface Notification {
  type: 'success' | 'error' | 'warning' | 'info';
  content: ReactNode;
  action?: ReactNode;
}

interface Notifications {
  items: FlashbarProps.MessageDefinition[];
  notify: (notification: Notification) => void;
}

const NotificationsContext = createContext<Notifications | undefined>(undefined);
let lastId = 0;

/** Holds the flash messages of the console. */
export function NotificationsProvider({ children }: { children: ReactNode }) {
  const [items, setItems] = useState<FlashbarProps.MessageDefinition[]>([]);
  const notify = useCallback((notification: Notification) => {
    lastId += 1;
    const id = `notification-${lastId}`;
    const onDismiss = () => setItems((before) => before.filter((item) => item.id !== id));
    setItems((before) => [
      { id, dismissible: true, dismissLabel: 'Dismiss message', onDismiss, ...notification },
      ...before.slice(0, 4),
    ]);
  }, []);
  const value = useMemo(() => ({ items, notify }), [items, notify]);
  return <NotificationsContext value={value}>{children}</NotificationsContext>;
}

/** Gives the flash messages and the way to add one. */
export function useNotifications(): Notifications {
  const value = useContext(NotificationsContext);
  if (!value) throw new Error('useNotifications needs a NotificationsProvider');
  return value;
}
