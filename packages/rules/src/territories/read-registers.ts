import { didYouMean, joinPointer } from "../document/index.ts";
import { isPlainObject, type PlainObject } from "../document/plain-object.ts";
import { describeValue, type LocalisedText, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { meant } from "../errors/remedy-words.ts";
import { foldName, streetKind } from "./fold-name.ts";
import type { Area, NamedStreet, NumberRange, Register } from "./register.ts";

/** Reads territory registers: one register, a list of them, or an object of registers by id. */
export function readRegisters(
  written: unknown,
  pointer: string,
  problems: Problem[],
): ReadonlyMap<string, Register> {
  const registers = new Map<string, Register>();
  for (const [id, register, at] of entries(written, pointer)) {
    const reader = new RegisterReader(problems);
    const read = reader.read(register, at, id);
    if (read === undefined) continue;
    if (registers.has(read.id))
      reader.fault(at, {
        pl: `Rejestr „${read.id}” podano dwa razy.`,
        en: `Register "${read.id}" is given twice.`,
      });
    registers.set(read.id, read);
  }
  return registers;
}

function entries(
  written: unknown,
  pointer: string,
): readonly (readonly [string | undefined, unknown, string])[] {
  if (written === undefined) return [];
  if (Array.isArray(written))
    return written.map((each, index) => [undefined, each, joinPointer(pointer, index)] as const);
  if (isPlainObject(written) && written.localities === undefined && written.streets === undefined) {
    return Object.entries(written).map(([id, each]) => [id, each, joinPointer(pointer, id)] as const);
  }
  return [[undefined, written, pointer]];
}

class RegisterReader {
  readonly #problems: Problem[];
  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  fault(pointer: string, text: LocalisedText, remedy?: LocalisedText): undefined {
    this.#problems.push(
      problemAt(
        "OGW143",
        pointer,
        text,
        remedy ?? { pl: "Popraw rejestr w tym miejscu.", en: "Correct the register at this place." },
      ),
    );
    return undefined;
  }

  read(written: unknown, at: string, key: string | undefined): Register | undefined {
    if (!isPlainObject(written))
      return this.fault(at, { pl: "Rejestr musi być obiektem.", en: "A register must be an object." });
    const id = typeof written.id === "string" ? written.id : key;
    if (id === undefined)
      return this.fault(at, { pl: "Rejestr nie ma „id”.", en: 'The register has no "id".' });
    if (typeof written.version !== "string")
      this.fault(at, { pl: "Rejestr nie ma „version”.", en: 'The register has no "version".' });
    const localities = this.#localities(written, at);
    const { streets, streetByName } = this.#streets(written, at, localities);
    const areas = this.#areas(written, at, streets);
    return {
      id,
      version: String(written.version ?? ""),
      source: text(written.source, id),
      localities,
      streets,
      areas,
      territories: new Set([...localities.keys(), ...streets.keys(), ...areas.keys()]),
      localityByName: index(
        [...localities.values()].flatMap(({ code, names }) =>
          names.map((name) => [foldName(name), code] as const),
        ),
      ),
      streetByName,
    };
  }

  #localities(written: PlainObject, at: string) {
    const localities = new Map<string, { code: string; names: readonly string[] }>();
    for (const [item, pointer] of this.#items(written, "localities", at)) {
      const names = item.names;
      if (typeof item.code !== "string" || !isTexts(names) || names.length === 0) {
        this.fault(pointer, {
          pl: "Miejscowość ma „code” i niepustą listę „names”.",
          en: 'A locality has "code" and a non-empty list "names".',
        });
        continue;
      }
      localities.set(item.code, { code: item.code, names });
    }
    return localities;
  }

  #streets(written: PlainObject, at: string, localities: ReadonlyMap<string, unknown>) {
    const streets = new Map<string, { code: string; locality: string; name: string; number: number }>();
    const named = new Map<string, [string, NamedStreet][]>();
    for (const [item, pointer] of this.#items(written, "streets", at)) {
      const { code, locality, name } = item;
      const also = item.also ?? [];
      if (
        typeof code !== "string" ||
        typeof locality !== "string" ||
        typeof name !== "string" ||
        !isTexts(also)
      ) {
        this.fault(pointer, {
          pl: "Ulica ma „code”, „locality”, „name” i ewentualnie listę „also”.",
          en: 'A street has "code", "locality", "name", and perhaps a list "also".',
        });
        continue;
      }
      if (!localities.has(locality)) {
        this.fault(
          joinPointer(pointer, "locality"),
          { pl: `Nie ma miejscowości „${locality}”.`, en: `There is no locality "${locality}".` },
          meant(didYouMean(locality, localities.keys()), {
            pl: "Dodaj ją do „localities”.",
            en: 'Add it to "localities".',
          }),
        );
        continue;
      }
      if (streets.has(code))
        this.fault(joinPointer(pointer, "code"), {
          pl: `Kod ulicy „${code}” powtarza się.`,
          en: `Street code "${code}" is repeated.`,
        });
      streets.set(code, { code, locality, name, number: streets.get(code)?.number ?? streets.size + 1 });
      const list = named.get(locality) ?? [];
      named.set(locality, list);
      const official = foldName(name);
      const kind = streetKind(name);
      list.push([official, { code, alias: false, kind }]);
      for (const other of also) {
        const alias = { code, alias: true, kind: streetKind(other) };
        if (foldName(other) !== official || alias.kind !== kind) list.push([foldName(other), alias]);
      }
    }
    return { streets, streetByName: new Map([...named].map(([locality, list]) => [locality, index(list)])) };
  }

  #areas(
    written: PlainObject,
    at: string,
    streets: ReadonlyMap<string, { locality: string }>,
  ): ReadonlyMap<string, Area> {
    const areas = new Map<string, Area>();
    for (const [item, pointer] of this.#items(written, "areas", at)) {
      const { code } = item;
      if (typeof code !== "string" || !Array.isArray(item.streets)) {
        this.fault(pointer, {
          pl: "Obszar ma „code” i listę „streets”.",
          en: 'An area has "code" and a list "streets".',
        });
        continue;
      }
      const parts = new Map<string, NumberRange[]>();
      const whole = new Set<string>();
      const localities = new Set<string>();
      for (const [position, entry] of item.streets.entries()) {
        const place = joinPointer(joinPointer(pointer, "streets"), position);
        const street = typeof entry === "string" ? entry : isPlainObject(entry) ? entry.street : undefined;
        const known = typeof street === "string" ? streets.get(street) : undefined;
        if (typeof street !== "string" || known === undefined) {
          this.fault(
            place,
            {
              pl: `Nie ma ulicy ${describeValue(street, "pl")}.`,
              en: `There is no street ${describeValue(street)}.`,
            },
            meant(typeof street === "string" ? didYouMean(street, streets.keys()) : undefined, {
              pl: "Dodaj ją do „streets” rejestru.",
              en: 'Add it to the register\'s "streets".',
            }),
          );
          continue;
        }
        localities.add(known.locality);
        const range = isPlainObject(entry) ? this.#range(entry, place) : undefined;
        if (range === undefined) whole.add(street);
        const ranges = parts.get(street) ?? [];
        if (range !== undefined) ranges.push(range);
        parts.set(street, ranges);
      }
      for (const street of whole) parts.set(street, []);
      areas.set(code, { code, title: text(item.title, code), streets: parts, localities });
    }
    return areas;
  }

  #range(entry: PlainObject, at: string): NumberRange | undefined {
    const { from, to, parity } = entry;
    if (from === undefined && to === undefined && parity === undefined) return undefined;
    const low = from ?? 0;
    const high = to ?? 9999;
    if (
      typeof low !== "number" ||
      typeof high !== "number" ||
      low > high ||
      (parity !== undefined && parity !== "odd" && parity !== "even")
    ) {
      return this.fault(at, {
        pl: "Zakres numerów: „from” ≤ „to”, „parity” to „odd” albo „even”.",
        en: 'A range of numbers: "from" ≤ "to", "parity" is "odd" or "even".',
      });
    }
    return { from: low, to: high, ...(parity === undefined ? {} : { parity }) };
  }

  #items(written: PlainObject, name: string, at: string): readonly (readonly [PlainObject, string])[] {
    const list = written[name] ?? [];
    const pointer = joinPointer(at, name);
    if (!Array.isArray(list)) {
      this.fault(pointer, { pl: `„${name}” musi być listą.`, en: `"${name}" must be a list.` });
      return [];
    }
    return list.flatMap((item, position) => {
      if (isPlainObject(item)) return [[item, joinPointer(pointer, position)] as const];
      this.fault(joinPointer(pointer, position), {
        pl: "Tu musi stać obiekt.",
        en: "An object must stand here.",
      });
      return [];
    });
  }
}

function index<Item>(pairs: readonly (readonly [string, Item])[]): ReadonlyMap<string, readonly Item[]> {
  const map = new Map<string, Item[]>();
  for (const [key, item] of pairs) {
    const items = map.get(key);
    if (items === undefined) map.set(key, [item]);
    else items.push(item);
  }
  return map;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function text(written: unknown, otherwise: string): LocalisedText {
  if (isPlainObject(written) && typeof written.pl === "string" && typeof written.en === "string") {
    return { pl: written.pl, en: written.en };
  }
  return { pl: otherwise, en: otherwise };
}
