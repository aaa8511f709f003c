/** Notifications states no facts: it tells people of those of others. */
export {};
