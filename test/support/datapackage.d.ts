/** The reference implementation of the Data Package specification in JavaScript comes without types: what the tests use of it. */
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    readonly valid: boolean;
    readonly tabular: boolean;
    readonly descriptor: { readonly format: string };
    read(options: { readonly keyed: boolean }): Promise<unknown[]>;
    checkRelations(): Promise<boolean>;
  }
  export class Package {
    readonly descriptor: object;
    static load(descriptor: string): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
