export { LEVELS, type Effective, type LevelEntry, type SettingOrigin } from './inheritance.js';
export {
  SETTING_KEYS,
  SETTINGS,
  type SettingDefinition,
  type SettingKey,
  type SettingLevel,
  type ValueOf,
} from './setting-keys.js';
export { sumOf, type SettingType, type SettingValue, type SumPerCurrency } from './setting-types.js';
export * from './settings.errors.js';
export { SettingsModule } from './settings.module.js';
export {
  PROVIDER_SCOPE,
  SettingsService,
  type SettingChange,
  type SettingCheck,
  type SettingScope,
  type SettingView,
} from './settings.service.js';
