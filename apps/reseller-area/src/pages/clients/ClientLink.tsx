import { PageLink } from '#ui';
import { t } from './client-link.texts.js';

/** A client by his name, or by his number where the list does not carry it. */
export const ClientLink = ({ id, name }: { id: number; name?: string }) =>
  id === 0 ? <>–</> : <PageLink to={`/clients/${id}`}>{name || t('client', { id })}</PageLink>;
