import { texts } from '#ui';

export const t = texts({
  en: {
    title: 'Settings',
    description:
      'The defaults of the provider. A pricing group or a reseller can override a value on its own page unless it is locked here.',
    find: 'Find a setting',
    value: 'Value',
    origin: 'Comes from',
    'built-in': 'built-in default',
    default: 'provider',
    group: 'pricing group',
    reseller: 'reseller (set by the provider)',
    own: 'the reseller’s own choice',
    locked: 'locked by {level}',
    notBuilt: 'No effect yet: {note}',
    edit: 'Change',
    editOf: '{verb}: {key}',
    override: 'Override',
    inherit: 'Back to inherited',
    inherited: '{key} inherits again',
    lock: 'Hold this value for the levels below',
    saved: '{key} saved',
    none: 'No setting has this name',
    notHere: 'cannot be set here',
    groupsOf: 'Settings: {name}',
  },
  de: () => import('./settings.texts.de.js'),
});
