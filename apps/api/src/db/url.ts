/** The same server and role, another database. Keeps `sslmode` and other options of the URL. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** Name of the database in a URL; PostgreSQL's own rule when there is none: the role's name. */
export function databaseName(url: string): string {
  const { pathname, username } = new URL(url);
  return decodeURIComponent(pathname.slice(1)) || decodeURIComponent(username);
}

/** What may be printed of a database URL: never the password. */
export function printableAddress(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || 5432}/${databaseName(url)}`;
}
