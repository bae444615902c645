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
  /** Tells that the person went to another page: a message stays for that one page, then goes. */
  turnPage: () => void;
}

type Item = FlashbarProps.MessageDefinition & { turned: boolean };

const NotificationsContext = createContext<Notifications | undefined>(undefined);
let lastId = 0;

/** Holds the flash messages of the console. */
export function NotificationsProvider({ children }: { children: ReactNode }) {
  const [items, setItems] = useState<Item[]>([]);
  const notify = useCallback((notification: Notification) => {
    lastId += 1;
    const id = `notification-${lastId}`;
    const onDismiss = () => setItems((before) => before.filter((item) => item.id !== id));
    setItems((before) => [
      { id, dismissible: true, dismissLabel: 'Dismiss message', onDismiss, turned: false, ...notification },
      ...before.slice(0, 4),
    ]);
  }, []);
  const turnPage = useCallback(() => {
    setItems((before) => before.filter(({ turned }) => !turned).map((item) => ({ ...item, turned: true })));
  }, []);
  const value = useMemo(() => ({ items, notify, turnPage }), [items, notify, turnPage]);
  return <NotificationsContext value={value}>{children}</NotificationsContext>;
}

/** Gives the flash messages and the way to add one. */
export function useNotifications(): Notifications {
  const value = useContext(NotificationsContext);
  if (!value) throw new Error('useNotifications needs a NotificationsProvider');
  return value;
}
