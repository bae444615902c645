import '@cloudscape-design/global-styles/index.css';
import './app.css';
import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { ORPCError } from '@orpc/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import { applyStoredAppearance } from './layout/appearance.ts';
import { NotificationsProvider } from './layout/notifications.tsx';
import { createConsoleRouter } from './routes.tsx';

applyStoredAppearance();
const queryClient = createQueryClient();
const router = createConsoleRouter(queryClient);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root, {
  onCaughtError(error) {
    // The page's boundary shows what the API refused; only a fault of the page itself belongs in the console.
    if (!(error instanceof ORPCError)) console.error(error);
  },
}).render(
  <StrictMode>
    <I18nProvider locale="en" messages={[messages]}>
      <QueryClientProvider client={queryClient}>
        <NotificationsProvider>
          <RouterProvider router={router} />
        </NotificationsProvider>
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
