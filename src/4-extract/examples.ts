/** What an extractor's `examples.ts` holds: surface forms grouped under the value that they must give. */

/** Texts under one value; brackets mark the span: `Келісім құны – [74 млн АҚШ доллары].` */
export interface ExampleGroup<T> {
  /** Fields that the mention must have. */
  readonly gives: Partial<T>;
  readonly in: readonly string[];
  /** Publication, where the value needs one. */
  readonly published?: string;
}

export interface Examples<T> {
  readonly table: 'money' | 'dates' | 'quantities';
  readonly groups: readonly ExampleGroup<T>[];
  /** Texts in which the extractor must find nothing. */
  readonly nothing: readonly string[];
}
