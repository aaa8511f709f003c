import { DomainError } from '#kernel';
import type { SettingLevel } from './setting-keys.js';

/** No such key (settings.md). */
export class UnknownSettingError extends DomainError {
  constructor(key: string) {
    super('settings.unknown_key', 'not_found', { key: key.slice(0, 80) }, 'there is no such setting');
  }
}

/** The value is not of the key's type. */
export class InvalidSettingError extends DomainError {
  constructor(key: string, detail: string) {
    super('settings.invalid_value', 'invalid', { key, errors: [{ pointer: '/value', code: 'type', detail }] }, detail);
  }
}

/** The key cannot be given at this level. */
export class LevelNotAllowedError extends DomainError {
  constructor(key: string, level: SettingLevel, detail = `${key} has no value at the level ${level}`) {
    super('settings.level_not_allowed', 'invalid', { key, level }, detail);
  }
}

/** A level above holds the value. */
export class SettingLockedError extends DomainError {
  constructor(key: string, lockedBy: SettingLevel) {
    super('settings.locked', 'forbidden', { key, lockedBy }, `${key} is locked by the level ${lockedBy}`);
  }
}
