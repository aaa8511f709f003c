/** Where to go on after signing in: a path of this store, never another site. */
export function localPath(wish: string, otherwise: string): string {
  // A second slash or a backslash would make a browser read a host name; a control character can hide one.
  return /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(wish) && !wish.includes('\\') ? wish : otherwise;
}
