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

/** A drawn address in a part of the Zone, not on Piotrkowska; `core` keeps to streets of the Core. */
export function addressIn(part: MapPart, core: boolean, draws: Draws): Address {
  const coreCodes = new Set(segmentsOf("core").map(({ street }) => street));
  const candidates = segmentsOf(areaOf[part]).filter(
    ({ street }) => street !== avoided && coreCodes.has(street) === core,
  );
  const segment = draws.pick(candidates);
  const limits = core ? segmentsOf("core").find(({ street }) => street === segment.street) : segment;
  const from = Math.max(segment.from ?? 1, limits?.from ?? 1);
  const to = Math.min(segment.to ?? from + 60, limits?.to ?? from + 60);
  return {
    locality: "Łódź",
    street: written(segment.street, draws),
    number: String(draws.integer(from, Math.max(from, to))),
  };
}

function segmentsOf(area: string): readonly Segment[] {
  const found = areas.find(({ code }) => code === area)?.streets ?? [];
  return found.map((street) => (typeof street === "string" ? { street } : street));
}

/** The street's name the way people write it: with or without "ul.". */
function written(code: string, draws: Draws): string {
  const name = streets.find((street) => street.code === code)?.name ?? code;
  return name.startsWith("Plac ") || draws.chance(40) ? name : `ul. ${name}`;
}
