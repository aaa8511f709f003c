const OTHER = /^\/(?:api|health|theme|test)(?:\/|$|\?)/;

/** Whether an address is a page of a store; the rest are APIs, health and files, which know no brand. */
export const isPage = (url: string): boolean => !OTHER.test(url);
