import { readFileSync } from "node:fs";
import type { Draws } from "../synthetic/seeded-draws.ts";

/** An address as an applicant writes it; a twist may leave the street or the number out. */
export interface Address {
  locality: string;
  street?: string;
  number?: string;
}

/** A part of the map, as the form names it. */
export type MapPart = "northWest" | "northEast" | "southWest" | "southEast";

/** The four parts of the map, each with the area of the register that it stands for. */
export const areaOf: Readonly<Record<MapPart, string>> = {
  northWest: "zone-north-west",
  northEast: "zone-north-east",
  southWest: "zone-south-west",
  southEast: "zone-south-east",
};

interface Segment {
  readonly street: string;
  readonly from?: number;
  readonly to?: number;
}

interface Register {
  readonly streets: readonly { readonly code: string; readonly name: string }[];
  readonly areas: readonly { readonly code: string; readonly streets: readonly (string | Segment)[] }[];
}

const programme = JSON.parse(readFileSync(new URL("programme.json", import.meta.url), "utf8")) as {
  readonly territories: Register;
};
const { streets, areas } = programme.territories;
const avoided = "lodz-piotrkowska";

/** A drawn address in a part of the Zone, not on Piotrkowska; `core` says whether it lies in the Core. */
export function addressIn(part: MapPart, core: boolean, draws: Draws): Address {
  const inCore = new Map(segmentsOf("core").map((segment) => [segment.street, segment]));
  const candidates = segmentsOf(areaOf[part]).filter(
    ({ street }) => street !== avoided && inCore.has(street) === core,
  );
  const segment = draws.pick(candidates);
  const name = streets.find(({ code }) => code === segment.street)?.name ?? segment.street;
  const limits = core ? inCore.get(segment.street) : undefined;
  const first = Math.max(segment.from ?? 1, limits?.from ?? 1);
  const houses = isSquare(name) ? 11 : 60;
  const last = Math.min(segment.to ?? first + houses, limits?.to ?? first + houses);
  return { locality: "Łódź", street: written(name, draws), number: String(draws.integer(first, last)) };
}

function segmentsOf(area: string): readonly Segment[] {
  const found = areas.find(({ code }) => code === area)?.streets ?? [];
  return found.map((street) => (typeof street === "string" ? { street } : street));
}

const isSquare = (name: string) => name.startsWith("Plac ");

/** The street's name the way people write it: with or without "ul.". */
function written(name: string, draws: Draws): string {
  return isSquare(name) || draws.chance(40) ? name : `ul. ${name}`;
}
