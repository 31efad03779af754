/** A made-up initiative: a title, what it is about, and its kind as the form of its programme lists them. */
export interface Idea<Type extends string> {
  readonly title: string;
  readonly description: string;
  readonly type: Type;
}

/** Puts an initiative into one line of a list. */
export const ideaOf =
  <Type extends string>() =>
  (type: Type, title: string, description: string): Idea<Type> => ({ type, title, description });
