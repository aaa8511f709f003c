import type { ComponentType } from 'react';

export interface NavItem {
  to: string;
  label: string;
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
}
export interface NavGroup {
  label?: string;
  items: NavItem[];
}
