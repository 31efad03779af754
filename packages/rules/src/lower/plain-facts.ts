import { ListValue } from "../values/list-value.ts";
import { PlaceValue } from "../values/place-value.ts";
import type { Shape } from "../values/shape.ts";
import type { Frame, Value } from "../values/value.ts";

/** Plain JSON of normalised facts, as lowered rules read them; absent and unknown facts are null. */
export function plainFacts(shape: Shape, frame: Frame): unknown {
  const scalar = shape.fields.get("");
  if (scalar !== undefined)
    return plain(scalar.type.kind === "list" ? scalar.type.shape : undefined, frame[scalar.slot] as Value);
  return record(shape, "", frame);
}

function record(shape: Shape, path: string, frame: Frame): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, field] of shape.children.get(path) ?? []) {
    const value = frame[field.slot] as Value;
    const { kind } = field.type;
    if (kind === "record") result[name] = value === true ? record(shape, field.path, frame) : null;
    else if (kind === "place" && value instanceof PlaceValue)
      result[name] = { ...value, ...record(shape, field.path, frame) };
    else result[name] = plain(field.type.kind === "list" ? field.type.shape : undefined, value);
  }
  return result;
}

function plain(shape: Shape | undefined, value: Value): unknown {
  if (value instanceof ListValue)
    return shape === undefined ? [] : value.items.map((item) => plainFacts(shape, item));
  return typeof value === "object" ? null : value;
}
