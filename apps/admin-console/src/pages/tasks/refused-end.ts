/** Filters of the task list: ends that a server refused, of services that still wait for their end. */
export const REFUSED_END = { action: 'terminate', status: 'refused', ending: 'true' };
