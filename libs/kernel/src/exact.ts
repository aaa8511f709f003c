/** `Exact` and `Money` turn into each other, so they are defined in one file; this is the door for those who need the fraction only. */
export { Exact, type Rate } from './money.js';
