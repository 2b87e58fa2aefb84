// A file that only who is logged in may have, saved as the browser saves what is downloaded.

/** Saves a response's bytes under the name it gives, or else another. */
export async function save(response: Response, name: string): Promise<void> {
  const given = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = given?.[1] ?? name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
