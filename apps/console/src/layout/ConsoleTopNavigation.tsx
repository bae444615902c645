import TopNavigation from '@cloudscape-design/components/top-navigation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { identityQuery } from '../api/queries.ts';
import { paths } from '../paths.ts';
import { type Appearance, changeAppearance, readAppearance } from './appearance.ts';
import { useFollow } from './use-follow.ts';

const CHOICES: Record<string, Partial<Appearance>> = {
  system: { mode: 'system' },
  light: { mode: 'light' },
  dark: { mode: 'dark' },
  comfortable: { density: 'comfortable' },
  compact: { density: 'compact' },
};

/** The bar on top of every page: whose account this is, and how the console looks. */
export function ConsoleTopNavigation() {
  const { data: identity } = useQuery(identityQuery());
  const [appearance, setAppearance] = useState(readAppearance);
  const follow = useFollow();
  const choose = (id: string) => {
    const next = { ...appearance, ...CHOICES[id] };
    setAppearance(next);
    changeAppearance(next);
  };
  const check = (id: string, chosen: boolean) => ({
    id,
    itemType: 'checkbox' as const,
    checked: chosen,
    text: id.charAt(0).toUpperCase() + id.slice(1),
  });
  return (
    <div id="purser-top-navigation" className="purser-top-navigation">
      <TopNavigation
        identity={{ href: paths.home(), title: 'Purser', onFollow: follow as never }}
        utilities={[
          {
            type: 'menu-dropdown',
            text: identity
              ? `${identity.embedded ? 'Embedded account' : 'Account'} ${identity.accountId} | ${identity.region}`
              : 'Account',
            iconName: 'user-profile',
            disableTextCollapse: true,
            items: identity
              ? [
                  { id: 'account', text: `Account ${identity.accountId}`, disabled: true },
                  { id: 'region', text: `Region ${identity.region}`, disabled: true },
                  { id: 'arn', text: identity.arn, disabled: true },
                ]
              : [],
          },
          {
            type: 'menu-dropdown',
            iconName: 'settings',
            ariaLabel: 'Settings',
            title: 'Settings',
            onItemClick: ({ detail }) => choose(detail.id),
            items: [
              {
                id: 'mode',
                text: 'Visual mode',
                items: (['system', 'light', 'dark'] as const).map((id) => check(id, appearance.mode === id)),
              },
              {
                id: 'density',
                text: 'Density',
                items: (['comfortable', 'compact'] as const).map((id) =>
                  check(id, appearance.density === id),
                ),
              },
            ],
          },
        ]}
      />
    </div>
  );
}
