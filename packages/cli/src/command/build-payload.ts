import type { JsonSchema } from "@opus/grant-rules";
import type { Json, JsonObject } from "@opus/grant-workflow";
import type { PayloadShape } from "./payload-shape.ts";
import { type PayloadWord, readPayloadWord } from "./payload-word.ts";
import { readValue } from "./read-value.ts";
import { badWord } from "./unreadable.ts";

type Building = { [key: string]: Json } | Json[];

/**
 * Builds a payload out of words: `scores.need=8`, `recommendations=…` again for each item of a list, `key:=<json>`, and
 * `/budget/requested=1500,00` for one place of a form where the command takes such places.
 *
 * @throws VerbFailure OGW672 for a word that cannot be read, or that takes the place of another one.
 */
export function buildPayload(words: readonly string[], shape: PayloadShape): JsonObject {
  const payload: { [key: string]: Json } = {};
  for (const word of words) {
    const read = readPayloadWord(word);
    if (read.key.startsWith("/")) addPatch(payload, read, shape);
    else addMember(payload, read, shape);
  }
  return payload as JsonObject;
}

function addMember(payload: Building, word: PayloadWord, shape: PayloadShape): void {
  const path = word.key.split(".");
  let place = payload;
  for (const [depth, key] of path.slice(0, -1).entries()) {
    const schema = shape.at(path.slice(0, depth + 1));
    place = childOf(place, key, schema?.type === "array", word.key);
  }
  const last = path.at(-1) ?? "";
  const schema = shape.at(path);
  if (schema?.type === "array" && "text" in word) {
    const list = childOf(place, last, true, word.key) as Json[];
    list.push(readValue(word.key, word.text, itemsOf(schema)));
    return;
  }
  const value = "json" in word ? word.json : readValue(word.key, word.text, schema);
  const there = memberOf(place, last);
  if (there === undefined) setMember(place, last, value, word.key);
  // Of what is not known to be one value, several make a list.
  else if (schema === undefined && "text" in word) setMember(place, last, [there, value].flat(), word.key);
  else throw takenPlace(word.key);
}

/** Adds `{ path, value }` to the list of a command that changes single places of a form. */
function addPatch(payload: Building, word: PayloadWord, shape: PayloadShape): void {
  const patch = shape.patch(word.key);
  if (patch === undefined) throw noPlaces(word.key);
  const isList = patch.schema?.type === "array";
  const schema = isList ? itemsOf(patch.schema) : patch.schema;
  const value = "json" in word ? word.json : readValue(word.key, word.text, schema);
  const list = childOf(payload, patch.list, true, word.key) as { path: string; value: Json }[];
  const there = list.find(({ path }) => path === word.key);
  if (there === undefined) list.push({ path: word.key, value: isList && "text" in word ? [value] : value });
  else if (isList && Array.isArray(there.value)) there.value = [...there.value, value];
  else throw takenPlace(word.key);
}

function itemsOf(schema: JsonSchema | undefined): JsonSchema | undefined {
  return schema?.items as JsonSchema | undefined;
}

function memberOf(place: Building, key: string): Json | undefined {
  return Object.hasOwn(place, key) ? (place as { [key: string]: Json })[key] : undefined;
}

function setMember(place: Building, key: string, value: Json, whole: string): void {
  if (Array.isArray(place) && !(/^\d+$/.test(key) && Number(key) <= place.length)) throw notNext(whole);
  (place as { [key: string]: Json })[key] = value;
}

function childOf(place: Building, key: string, isList: boolean, whole: string): Building {
  const there = memberOf(place, key);
  if (there !== undefined) {
    if (typeof there === "object" && there !== null) return there as Building;
    throw takenPlace(whole);
  }
  const child: Building = isList ? [] : {};
  setMember(place, key, child as Json, whole);
  return child;
}

function takenPlace(key: string) {
  return badWord(
    { pl: `Pole ${key} podano dwa razy.`, en: `${key} is given twice.` },
    { pl: "Podaj je raz.", en: "Give it once." },
  );
}

function notNext(key: string) {
  return badWord(
    { pl: `Pole ${key} nie jest kolejną pozycją listy.`, en: `${key} is not the next item of its list.` },
    {
      pl: "Podawaj pozycje po kolei, od 0, albo całą listę przez :=.",
      en: "Give the items in order, from 0, or the whole list by :=.",
    },
  );
}

function noPlaces(key: string) {
  return badWord(
    {
      pl: `To polecenie nie zmienia pojedynczych pól formularza, takich jak ${key}.`,
      en: `This command does not change single fields of a form, such as ${key}.`,
    },
    {
      pl: "Zapisz pole przez kropki, np. answers.title=….",
      en: "Write the member with dots, such as answers.title=….",
    },
  );
}
