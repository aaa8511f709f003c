/** Calculations change nothing, so there is nothing to tell. */
export {};
