// Documents that accompany a transfer or a certificate.

import type { Session } from "../api/session.svelte";
import { save } from "../desk/download";
import type { Messages } from "../language/messages";

/** What the server takes. */
export const TAKEN = "application/pdf,image/png,image/jpeg";

/** A document that was sent. */
export interface Sent {
  id: string;
  kind: string;
  name: string;
  bytes: number;
}

/** What a document is sent for: a player's request to come, a transfer, a certificate. */
export type Subject = { player: string } | { transfer: string } | { itc: string };

/** Sends a document. */
export async function send(
  session: Session,
  subject: Subject,
  kind: string,
  file: File,
): Promise<Sent> {
  const query = { ...subject, kind, name: file.name };
  const content = { of: file.type || "application/octet-stream", bytes: file };
  const asking = { method: "POST", query, content } as const;
  return (await session.here<Sent>("transfer-documents", asking)).body;
}

/** Saves a document as the browser saves what is downloaded. */
export async function open(session: Session, { id, name }: Sent): Promise<void> {
  const query = { tenant: session.tenant };
  await save(await session.fetch(`transfer-documents/${encodeURIComponent(id)}`, { query }), name);
}

/** How large a document is, in words. */
export function size({ language }: Messages, bytes: number): string {
  const [value, unit] =
    bytes < 100
      ? [bytes, "byte"]
      : bytes < 1e6
        ? [bytes / 1e3, "kilobyte"]
        : [bytes / 1e6, "megabyte"];
  const unitDisplay = unit === "byte" ? "long" : "short";
  const format = { style: "unit", unit, unitDisplay, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, format).format(value);
}
