/** Answers to a form, as calls need them. */
export const ANSWERS = { of: "form", name: "the answers", is: "an object, as JSON.parse gives it" };
/** One value at its place. */
export const PATCH = { of: "form", name: "the value", is: "an object { path, value }" };
/** Formats by name. */
export const FORMATS = { of: "form", name: "the formats", is: "an object such as everyFormat" };
/** A JSON Pointer into answers. */
export const POINTER = { of: "form", name: "the pointer", is: "a JSON Pointer such as /budget/requested" };
