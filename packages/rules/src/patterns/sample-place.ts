import type { Register } from "../territories/register.ts";
import type { Field } from "../values/shape.ts";
import type { PatternContext } from "./pattern-context.ts";
import { UNBOUND } from "./unbound.ts";

type Written = readonly [locality: string | undefined, street: string | undefined, number: string];

/** An address in a territory, written as the fields of a place have it. */
export function placeInside(
  territory: string | undefined,
  field: Field | undefined,
  context: PatternContext,
): unknown {
  const register = registerOf(field, context);
  if (register === undefined || territory === undefined || !register.territories.has(territory))
    return UNBOUND;
  return written(field, inside(territory, register));
}

/** An address in a locality that has nothing of a territory. */
export function placeOutside(
  territory: string | undefined,
  field: Field | undefined,
  context: PatternContext,
): unknown {
  const register = registerOf(field, context);
  if (register === undefined || territory === undefined) return UNBOUND;
  const taken = localitiesOf(territory, register);
  const other = [...register.localities.values()].find(({ code }) => !taken.has(code));
  if (other === undefined) return elsewhere(territory, field, register);
  return written(field, [other.names[0], streetIn(other.code, register), "1"]);
}

function registerOf(field: Field | undefined, { registers }: PatternContext): Register | undefined {
  return field?.type.kind === "place" ? registers.get(field.type.register) : undefined;
}

function inside(territory: string, register: Register): Written {
  const street = register.streets.get(territory);
  if (street !== undefined) return [localityName(street.locality, register), street.name, "1"];
  if (register.localities.has(territory))
    return [localityName(territory, register), streetIn(territory, register), "1"];
  const area = register.areas.get(territory);
  const [code, ranges] = [...(area?.streets ?? [])][0] ?? [];
  const first = code === undefined ? undefined : register.streets.get(code);
  if (first !== undefined)
    return [localityName(first.locality, register), first.name, String(firstNumber(ranges ?? []))];
  const [locality = ""] = area?.localities ?? [];
  return [localityName(locality, register), streetIn(locality, register), "1"];
}

/** A street of the register that has nothing of the territory. */
function elsewhere(territory: string, field: Field | undefined, register: Register): unknown {
  const area = register.areas.get(territory);
  if (register.localities.has(territory) || (area?.localities.size ?? 0) > 0) return UNBOUND;
  const other = [...register.streets.values()].find(
    ({ code }) => code !== territory && area?.streets.has(code) !== true,
  );
  return other === undefined
    ? UNBOUND
    : written(field, [localityName(other.locality, register), other.name, "1"]);
}

function firstNumber(ranges: readonly { readonly from: number; readonly parity?: "odd" | "even" }[]): number {
  const [range] = ranges;
  if (range === undefined) return 1;
  const isOdd = range.from % 2 === 1;
  const fits = range.parity === undefined || (range.parity === "odd") === isOdd;
  return fits ? range.from : range.from + 1;
}

function localitiesOf(territory: string, { streets, areas }: Register): ReadonlySet<string> {
  const street = streets.get(territory);
  const area = areas.get(territory);
  const ofStreets = [...(area?.streets.keys() ?? [])].map((code) => streets.get(code)?.locality ?? "");
  return new Set([territory, street?.locality ?? "", ...ofStreets, ...(area?.localities ?? [])]);
}

function localityName(code: string, register: Register): string | undefined {
  return register.localities.get(code)?.names[0];
}

/** A street of a locality; a name that is none where it has no streets. */
function streetIn(locality: string, { streets }: Register): string | undefined {
  return [...streets.values()].find((street) => street.locality === locality)?.name ?? "Polna";
}

/** The address in the members of a place, which may be deeper in it. */
function written(field: Field | undefined, [locality, street, number]: Written): unknown {
  const { place } = field ?? {};
  if (place === undefined || locality === undefined || street === undefined) return UNBOUND;
  const answer: Record<string, unknown> = {};
  const put = (path: string, value: string) => {
    const names = path.split(".");
    const last = names.pop() as string;
    let group = answer;
    for (const name of names) {
      group[name] ??= {};
      group = group[name] as Record<string, unknown>;
    }
    group[last] = value;
  };
  put(place.locality, locality);
  put(place.street, street);
  put(place.number, number);
  return answer;
}
