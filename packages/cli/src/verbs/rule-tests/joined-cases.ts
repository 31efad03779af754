import { isJsonObject } from "../../json/json-object.ts";
import type { WrittenCases } from "./written-cases.ts";

/** The cases of a file and of a table as one list, those of the file first; each keeps its own place. */
export function joinedCases(ofFile: WrittenCases, ofTable: WrittenCases): WrittenCases {
  // Of a file that is no JSON there is nothing to join; what is wrong with it is told beside the cases of the table.
  const list = [...ofFile.list, ...ofTable.list];
  const inTable = (pointer: string): string | undefined => {
    if (pointer.startsWith("/table/")) return pointer;
    const [, index, rest] = /^\/cases\/(\d+)(.*)$/s.exec(pointer) ?? [];
    if (index === undefined || Number(index) < ofFile.list.length) return undefined;
    return `${ofTable.at}/${Number(index) - ofFile.list.length}${rest ?? ""}`;
  };
  const inFile = (pointer: string) =>
    ofFile.at === "" && pointer.startsWith("/cases/") ? pointer.slice("/cases".length) : pointer;
  const placeOf = (pointer: string) => {
    const own = inTable(pointer);
    return own === undefined ? ofFile.document.placeOf(inFile(pointer)) : ofTable.document.placeOf(own);
  };
  const beside = isJsonObject(ofFile.document.value) ? ofFile.document.value : {};
  return {
    file: `${ofFile.file} + ${ofTable.file}`,
    fileOf: (pointer) => (inTable(pointer) === undefined ? ofFile.file : ofTable.file),
    document: {
      value: { ...beside, cases: list },
      problems: [...ofFile.document.problems, ...ofTable.document.problems],
      placeOf,
      placeOfName: placeOf,
    },
    list,
    at: "/cases",
  };
}
