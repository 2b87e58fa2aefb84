// The query of an address: reading a parameter, changing some.

/** A parameter of a query such as `?q=mar`; empty where it has none of that name. */
export function parameterOf(search: string, name: string): string {
  return new URLSearchParams(search).get(name) ?? "";
}

/** A query with some parameters changed; those that are empty are taken away. */
export function changed(search: string, parameters: Record<string, string>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(parameters)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const text = query.toString();
  return text && `?${text}`;
}
