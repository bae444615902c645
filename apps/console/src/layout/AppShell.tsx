import AppLayoutToolbar from '@cloudscape-design/components/app-layout-toolbar';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Flashbar from '@cloudscape-design/components/flashbar';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { paths } from '../paths.ts';
import { crumbsOf } from './breadcrumbs.ts';
import { ConsoleTopNavigation } from './ConsoleTopNavigation.tsx';
import { useNotifications } from './notifications.tsx';
import { useFocusOnNewPage } from './use-focus-on-new-page.ts';
import { useFollow } from './use-follow.ts';

const LABELS = {
  navigation: 'Side navigation',
  navigationClose: 'Close side navigation',
  navigationToggle: 'Open side navigation',
  notifications: 'Notifications',
};

/** The sections of the side navigation besides task definitions, which is where everything else belongs. */
const SECTIONS = [
  paths.parameters(),
  paths.secrets(),
  paths.whereUsed(),
  paths.clusters(),
  paths.staleSecrets(),
  paths.rollouts(),
  paths.cleanUp(),
  paths.launchFailures(),
  paths.audit(),
];

/** The frame of every page: top navigation, side navigation, breadcrumbs, messages and the page itself. */
export function AppShell() {
  const { pathname, search } = useLocation();
  const { items, turnPage } = useNotifications();
  const follow = useFollow();
  useFocusOnNewPage();
  const [navigationOpen, setNavigationOpen] = useState(() => window.innerWidth >= 1200);
  const section =
    pathname === paths.home()
      ? paths.home()
      : (SECTIONS.find((href) => pathname.startsWith(href)) ?? paths.families());
  const crumbs = crumbsOf(pathname, search);
  const title = crumbs.at(-1)?.text;
  useEffect(() => {
    document.title = title === undefined || title === 'Purser' ? 'Purser' : `${title} | Purser`;
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is turned whenever the address changes.
  useEffect(turnPage, [pathname, turnPage]);
  return (
    <>
      <ConsoleTopNavigation />
      <AppLayoutToolbar
        headerSelector="#purser-top-navigation"
        ariaLabels={LABELS}
        toolsHide
        navigationOpen={navigationOpen}
        onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
        navigation={
          <SideNavigation
            header={{ href: paths.home(), text: 'Purser' }}
            activeHref={section}
            onFollow={follow}
            items={[
              { type: 'link', text: 'Task definitions', href: paths.families() },
              { type: 'link', text: 'Parameter Store', href: paths.parameters() },
              { type: 'link', text: 'Secrets Manager', href: paths.secrets() },
              { type: 'link', text: 'Environment matrix', href: paths.environmentMatrix() },
              { type: 'link', text: 'Where used', href: paths.whereUsed() },
              { type: 'divider' },
              { type: 'link', text: 'Clusters', href: paths.clusters() },
              { type: 'link', text: 'Stale secrets', href: paths.staleSecrets() },
              { type: 'link', text: 'Rollouts', href: paths.rollouts() },
              { type: 'link', text: 'Clean up', href: paths.cleanUp() },
              { type: 'link', text: 'Launch failures', href: paths.launchFailures() },
              { type: 'link', text: 'Audit trail', href: paths.audit() },
              { type: 'divider' },
              { type: 'link', text: 'API description', href: '/api/openapi.json', external: true },
            ]}
          />
        }
        breadcrumbs={<BreadcrumbGroup items={crumbs} onFollow={follow} ariaLabel="Breadcrumbs" />}
        notifications={<Flashbar items={items} stackItems={items.length > 3} />}
        content={<Outlet />}
      />
    </>
  );
}
