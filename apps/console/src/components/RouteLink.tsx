import Link, { type LinkProps } from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { useFollow } from '../layout/use-follow.ts';

interface Props extends Pick<LinkProps, 'variant' | 'fontSize' | 'ariaLabel'> {
  href: string;
  children: ReactNode;
}

/** A link to another page of the console. */
export function RouteLink({ href, children, ...rest }: Props) {
  const follow = useFollow();
  return (
    <Link href={href} onFollow={follow} {...rest}>
      {children}
    </Link>
  );
}
