/** The parser that the tests hold values against has no types of its own. */
declare module 'edtf' {
  /** Throws on what is no EDTF of the level. */
  export default function parse(text: string, options?: { readonly level?: 0 | 1 | 2 }): {
    readonly type: string; readonly min: number; readonly max: number;
  };
}
