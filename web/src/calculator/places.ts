// The places a reader can choose: the clubs a server finds, and what the pack itself names.
//
// Searching by text is all that is done here. Whether a path holds together is the engine's to say,
// which also fills in the levels above.

import type { Club, OrgPath } from "../api/server";
import type { Level, Node, PackDocument } from "../pack/document";
import type { Names } from "../pack/names";

/** A place: what a request's path is when it is chosen, and how it is called. */
export interface Place {
  key: string;
  level: Level;
  org: OrgPath;
  name: string;
  /** The places it lies in, from the nearest up. */
  within: string[];
}

/** A place of the server's directory. */
export function ofClub(club: Club): Place {
  const above = club.path.filter(({ level }) => level !== "club" && level !== "federation");
  const { region, district } = club.org;
  const org: OrgPath = {};
  if (district) org.district = district;
  else if (region) org.region = region;
  org.club = club.code;
  const within = above.map(({ name }) => name).toReversed();
  return { key: `club:${club.code}`, level: "club", org, name: club.name, within };
}

/** The places the pack names: its regions, its districts, and clubs that own an amount. */
export function ofPack(pack: PackDocument, names: Names): Place[] {
  const { nodes } = pack.sections.organisation;
  const named = (node: Node) => names.translate(node.name) ?? node.code;
  const above = (node: Node): Node[] => {
    const parent = nodes.find(({ code }) => code === node.parent);
    return parent && parent.level !== "federation" ? [parent, ...above(parent)] : [];
  };
  const places = nodes.filter(({ level }) => level !== "federation");
  return places.map((node) => {
    const [parent] = above(node);
    const org: OrgPath = { [node.level]: node.code };
    if (node.level === "club" && parent) org[parent.level] = parent.code;
    const within = above(node).map(named);
    return { key: `${node.level}:${node.code}`, level: node.level, org, name: named(node), within };
  });
}

/** A text without case and accents, for comparing what people type. */
export function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** Those of the places whose name or code holds every word typed. */
export function matching(places: Place[], typed: string): Place[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return places.filter((place) => {
    const text = folded([place.name, place.key, ...place.within].join(" "));
    return words.every((word) => text.includes(word));
  });
}

/** Both lists as one, each place once, clubs first. */
export function merged(found: Place[], known: Place[]): Place[] {
  const keys = new Set(found.map(({ key }) => key));
  const all = [...found, ...known.filter(({ key }) => !keys.has(key))];
  const rank = { club: 0, district: 1, region: 2, federation: 3 };
  return all.sort((one, other) => rank[one.level] - rank[other.level]);
}
