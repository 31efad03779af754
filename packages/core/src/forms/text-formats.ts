import { isCivilDate } from "@opus/grant-rules/calendar";
import { parseMoney } from "@opus/grant-rules/money";

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const PERCENT = /^-?\d{1,13}(?:\.\d{1,2})?$/;
const EMAIL = /^[^\s@"<>(),:;[\]\\]{1,64}@[^\s@"<>(),:;[\]\\]{1,255}$/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$/u;
const URI = /^https?:\/\/[^\s/?#]{1,255}(?:[/?#]\S{0,2000})?$/u;

/** Formats a field of the form may have, and whether a value is written as they ask. */
export const textFormats: Readonly<Record<string, (value: unknown) => boolean>> = {
  money: (value) => typeof value === "string" && parseMoney(value).ok,
  date: isCivilDate,
  "date-time": (value) => {
    const match = typeof value === "string" ? INSTANT.exec(value) : null;
    return match !== null && isCivilDate(match[1]);
  },
  percent: (value) => PERCENT.test(String(value)),
  email: (value) =>
    typeof value === "string" && EMAIL.test(value) && DOMAIN.test(value.slice(value.indexOf("@") + 1)),
  uri: (value) => typeof value === "string" && URI.test(value),
};
