// The activity log is written by facade calls inside the caller's transaction; it states no facts of its own.
export {};
