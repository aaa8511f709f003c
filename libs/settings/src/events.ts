import { DomainEvent } from '#kernel';

/** A value or its lock was changed at one level. Readers ask for the effective value again; the value itself is not told. */
export class SettingChanged extends DomainEvent<{
  key: string;
  level: 'default' | 'group' | 'reseller' | 'own';
  /** Pricing group or reseller, by level; 0 at the default level. */
  scopeId: number;
}> {
  static readonly type = 'settings.setting-changed.v1';
}
