import { Note } from '../ProblemAlert.js';
import { t } from './impersonation.texts.js';

/** In place of what only the account's owner may see and change. */
export const OnlyHimself = ({ name }: { name: string }) => <Note tone="wait">{t('onlyHimself', { name })}</Note>;

/** Below a field that only the account's owner may change. */
export const keptWords = () => t('kept');
