import type { SettingDefinition, SettingLevel } from './setting-keys.js';
import type { SettingValue } from './setting-types.js';

/** What one level says of one key: a value, a lock, or both. */
export interface LevelEntry {
  level: SettingLevel;
  /** null = inherit. */
  value: SettingValue | null;
  locked: boolean;
}

export type SettingOrigin = 'built-in' | SettingLevel;

export interface Effective<V = SettingValue> {
  value: V;
  /** The level that gave the value. */
  origin: SettingOrigin;
  /** The highest level that holds the value for those below; null when nobody does. */
  lockedBy: SettingLevel | null;
}

/** From the top to the bottom. */
export const LEVELS: readonly SettingLevel[] = ['default', 'group', 'reseller', 'own'];

/**
 * The value in force (domain.md §12): the lowest level that gives one, so the reseller's own wins over what the provider set for him;
 * a lock ends the way down, and whatever stands below it is kept but not read.
 */
export function effectiveOf(definition: SettingDefinition, entries: readonly LevelEntry[]): Effective {
  const result: Effective = { value: definition.builtIn, origin: 'built-in', lockedBy: null };
  for (const level of LEVELS) {
    const entry = definition.levels.includes(level) ? entries.find((e) => e.level === level) : undefined;
    if (!entry) continue;
    if (entry.value !== null) {
      result.value = entry.value;
      result.origin = level;
    }
    if (entry.locked) {
      result.lockedBy = level;
      break;
    }
  }
  return result;
}

/** The lock above a level that forbids a change at it; null when there is none. */
export function lockAbove(level: SettingLevel, entries: readonly LevelEntry[]): SettingLevel | null {
  const above = LEVELS.slice(0, LEVELS.indexOf(level));
  return above.find((name) => entries.some((e) => e.level === name && e.locked)) ?? null;
}
