import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

/** A message of something that happened outside a form; forms and dialogs show their own errors. */
export interface Notification {
  type: 'success' | 'error' | 'warning' | 'info';
  content: ReactNode;
  action?: ReactNode;
  /** Told just before another page is gone to, where it is to be read. */
  forNextPage?: boolean;
}

interface Notifications {
  items: FlashbarProps.MessageDefinition[];
  notify: (notification: Notification) => void;
  /** Tells that the person went to another page: the messages of the one before go. */
  turnPage: () => void;
}

type Item = FlashbarProps.MessageDefinition & { turned: boolean };

const NotificationsContext = createContext<Notifications | undefined>(undefined);
let lastId = 0;

/** Holds the flash messages of the console. */
export function NotificationsProvider({ children }: { children: ReactNode }) {
  const [items, setItems] = useState<Item[]>([]);
  const notify = useCallback(({ forNextPage = false, ...notification }: Notification) => {
    lastId += 1;
    const id = `notification-${lastId}`;
    const onDismiss = () => setItems((before) => before.filter((item) => item.id !== id));
    setItems((before) => [
      {
        id,
        dismissible: true,
        dismissLabel: 'Dismiss message',
        onDismiss,
        turned: !forNextPage,
        ...notification,
      },
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
