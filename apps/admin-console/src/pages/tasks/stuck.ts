/** Filters of the task list: what a server refused and is needed still, a set-up that was paid for or an end that is decided. */
export const STUCK = { status: 'refused', stuck: 'true' };
